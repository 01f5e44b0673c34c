const kubernetes = require("@pulumi/kubernetes");
const pulumi = require("@pulumi/pulumi");

/** A transform that adds its name to what has been there before it. */
function signs(name) {
    return ({ type, props, opts }) => type !== "kubernetes:core/v1:ConfigMap" ? undefined : {
        props: { ...props, data: pulumi.output(props.data).apply(data => ({ ...data, by: [data.by, name].filter(by => by).join(", ") })) },
        opts,
    };
}

pulumi.runtime.registerResourceTransform(signs("all"));

class Group extends pulumi.ComponentResource {
    constructor(name, options) {
        super("transforms:index:Group", name, {}, options);
        new kubernetes.core.v1.ConfigMap(`${name}-own`, { metadata: { name: `${name}-own` }, data: {} }, { parent: this, transforms: [signs("own")] });
        new kubernetes.core.v1.ConfigMap(`${name}-plain`, { metadata: { name: `${name}-plain` }, data: {} }, { parent: this });
        this.registerOutputs();
    }
}

new Group("group", { transforms: [signs("component")] });
const alone = new kubernetes.core.v1.ConfigMap("alone", { metadata: { name: "alone" }, data: {} });
new kubernetes.core.v1.ConfigMap("vault", {
    metadata: { name: "vault" },
    data: { secret: pulumi.secret("kept-through-transforms-81c4") },
});

exports.by = alone.data.by;
