// A program of ECMAScript modules, whose entry stands in its package.json.
import * as kubernetes from "@pulumi/kubernetes";
import * as pulumi from "@pulumi/pulumi";

const network = new pulumi.StackReference("acme/network/prod");
new kubernetes.core.v1.ConfigMap("settings", {
    metadata: { name: "settings" },
    data: {
        address: network.requireOutput("address"),
        port: network.getOutput("ports").apply(ports => String(ports[1])),
        password: network.requireOutput("password"),
    },
});

export const address = network.getOutput("address");
export const password = network.getOutput("password");
export const missing = network.getOutput("missing").apply(value => value ?? "nothing");
const { value } = await network.getOutputDetails("address");
export const detail = value;
