import * as kubernetes from "@pulumi/kubernetes";
import * as pulumi from "@pulumi/pulumi";

import { Shop } from "./shop";

const config = new pulumi.Config();
const cluster = new kubernetes.Provider("cluster", { context: "trials", enableServerSideApply: true });
const namespace = new kubernetes.core.v1.Namespace("shop", { metadata: { name: "shop" } }, { provider: cluster, protect: true });

const shop = new Shop("shop", {
    namespace: namespace.metadata.name,
    region: config.require("region"),
    replicas: config.requireNumber("replicas"),
    features: config.requireObject<{ search: boolean; limits: number[] }>("features"),
}, { providers: { kubernetes: cluster }, dependsOn: [namespace] });

export const address = shop.address;
export const workload = shop.workload;
export const region = config.get("region");
export const limits = { most: config.requireObject<{ limits: number[] }>("features").limits[1], none: [] as string[] };
