const kubernetes = require("@pulumi/kubernetes");
const { PolicyPack, validateResourceOfType, validateStackResourcesOfType } = require("@pulumi/policy");

new PolicyPack("shop-rules", {
    policies: [
        {
            name: "images-by-digest",
            description: "An image is named by its digest.",
            enforcementLevel: "mandatory",
            configSchema: { properties: { registry: { type: "string", default: "ghcr.io" } } },
            validateResource: validateResourceOfType(kubernetes.apps.v1.Deployment, (deployment, args, report) => {
                const { registry } = args.getConfig();
                for (const { image } of deployment.spec.template.spec.containers) {
                    if (image.startsWith(registry) && !image.includes("@sha256:")) {
                        report(`${image} has no digest.`);
                    }
                }
            }),
        },
        {
            name: "services-have-owners",
            description: "A service says whose it is.",
            enforcementLevel: "advisory",
            validateResource: validateResourceOfType(kubernetes.core.v1.Service, (service, _, report) => {
                if (!service.metadata.annotations?.owner) {
                    report(`${service.metadata.name} says nothing of its owner.`);
                }
            }),
        },
        {
            name: "one-service",
            description: "A stack has one service.",
            enforcementLevel: "advisory",
            validateStack: validateStackResourcesOfType(kubernetes.core.v1.Service, (services, _, report) => {
                if (services.length > 1) {
                    report(`There are ${services.length} services.`);
                }
            }),
        },
    ],
});
