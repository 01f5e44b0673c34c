import * as kubernetes from "@pulumi/kubernetes";
import * as pulumi from "@pulumi/pulumi";

import { Tier } from "./tier";

export interface ShopArgs {
    namespace: pulumi.Input<string>;
    region: string;
    replicas: number;
    features: { search: boolean; limits: number[] };
}

/** Before there was a component, the settings stood by themselves. */
const formerUrn = "urn:pulumi:dev::shop::kubernetes:core/v1:ConfigMap::settings";

/** A shop: its settings, and two tiers of which the second waits for the first. */
export class Shop extends pulumi.ComponentResource {
    public readonly address: pulumi.Output<string>;
    public readonly workload: pulumi.Output<string>;

    constructor(name: string, args: ShopArgs, options?: pulumi.ComponentResourceOptions) {
        super("shop:index:Shop", name, {}, options);
        const settings = new kubernetes.core.v1.ConfigMap(`${name}-settings`, {
            metadata: { name: `${name}-settings`, namespace: args.namespace, labels: { "app.kubernetes.io/part-of": name } },
            data: {
                region: args.region,
                search: String(args.features.search),
                limits: args.features.limits.join(","),
                text: "line one\nline two: \"quoted\"\n",
            },
        }, { parent: this, aliases: [{ name: `${name}-config` }, formerUrn] });

        const store = new Tier(`${name}-store`, {
            namespace: args.namespace, settings: settings.metadata.name, replicas: 1, image: "ghcr.io/acme/store:7", port: 6379,
        }, { parent: this });
        const web = new Tier(`${name}-web`, {
            namespace: args.namespace, settings: settings.metadata.name, replicas: args.replicas, image: "ghcr.io/acme/web:3", port: 8080,
        }, { parent: this, dependsOn: [store] });

        this.address = web.address;
        this.workload = web.workload;
        this.registerOutputs({ address: this.address, workload: this.workload });
    }
}
