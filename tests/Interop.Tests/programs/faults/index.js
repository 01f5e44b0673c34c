const kubernetes = require("@pulumi/kubernetes");
const pulumi = require("@pulumi/pulumi");

/** Ways to fail, by the name that the configuration gives. */
const faults = {
    "throw": () => { throw new Error("the sky fell"); },
    "throw-in-apply": () => configMap("settings").metadata.apply(metadata => { throw new Error(`no use for ${metadata.name}`); }),
    "reject": () => { Promise.reject(new Error("nobody waits for this")); },
    "exit": () => process.exit(7),
    "twice": () => [configMap("settings"), configMap("settings")],
    "log-error": () => pulumi.log.error("the program is not content", configMap("settings")),
    "missing-key": () => new pulumi.Config().require("region"),
    "missing-module": () => require("./no-such-file"),
};

function configMap(name) {
    return new kubernetes.core.v1.ConfigMap(name, { metadata: { name } });
}

faults[new pulumi.Config().require("fault")]();
