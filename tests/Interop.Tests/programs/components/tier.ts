import * as kubernetes from "@pulumi/kubernetes";
import * as pulumi from "@pulumi/pulumi";

export interface TierArgs {
    namespace: pulumi.Input<string>;
    settings: pulumi.Input<string>;
    image: string;
    replicas: number;
    port: number;
}

/** A deployment and the service before it. */
export class Tier extends pulumi.ComponentResource {
    public readonly address: pulumi.Output<string>;
    public readonly workload: pulumi.Output<string>;

    constructor(name: string, args: TierArgs, options?: pulumi.ComponentResourceOptions) {
        super("shop:index:Tier", name, {}, options);
        const labels = { app: name };
        const deployment = new kubernetes.apps.v1.Deployment(name, {
            metadata: { name, namespace: args.namespace, labels },
            spec: {
                replicas: args.replicas,
                selector: { matchLabels: labels },
                template: {
                    metadata: { labels },
                    spec: {
                        automountServiceAccountToken: false,
                        containers: [{
                            name: "main",
                            image: args.image,
                            envFrom: [{ configMapRef: { name: args.settings } }],
                            ports: [{ containerPort: args.port }],
                            resources: { limits: { cpu: "500m", memory: "64Mi" } },
                            securityContext: { readOnlyRootFilesystem: true, runAsNonRoot: true, capabilities: { drop: ["ALL"] } },
                        }],
                    },
                },
            },
        }, { parent: this, ignoreChanges: ["spec.replicas"], customTimeouts: { create: "10m" } });
        new kubernetes.core.v1.Service(name, {
            // Known only after a deployment.
            metadata: { name, namespace: args.namespace, annotations: { workload: deployment.id } },
            spec: { selector: labels, ports: [{ name: "main", port: 80, targetPort: args.port }] },
        }, { parent: this, dependsOn: [deployment], deleteBeforeReplace: true });

        this.address = pulumi.interpolate`${deployment.metadata.name}.${args.namespace}.svc:80`;
        this.workload = deployment.id;
        this.registerOutputs({ address: this.address });
    }
}
