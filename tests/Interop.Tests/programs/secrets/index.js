const kubernetes = require("@pulumi/kubernetes");
const pulumi = require("@pulumi/pulumi");

// Puts secrets wherever people put them, marked and unmarked; none may come out anywhere.
const config = new pulumi.Config();
const password = config.require("password");
const { token } = config.requireObject("database");
const made = "made-in-the-program-39af";

if (config.getBoolean("fails")) {
    throw new Error(`cannot log in with ${password}`);
}

console.log(`logging in with ${password}`);
console.error(`and with ${made}`);
pulumi.log.info(`the token is ${token}`);

new kubernetes.core.v1.Secret("login", {
    metadata: { name: "login" },
    stringData: { password, made: pulumi.secret(made) },
    data: { encoded: Buffer.from(password).toString("base64") },
});
new kubernetes.core.v1.ConfigMap("settings", {
    metadata: { name: "settings", annotations: { owner: `uses ${token}` } },
    data: {
        dsn: `mongodb://lucid:${password}@mongodb/lucid`,
        api: config.requireSecret("apiKey").apply(key => `key=${key}`),
        "key.pem": config.requireSecret("pem"),
    },
});

module.exports = {
    password: config.requireSecret("password"),
    dsn: `mongodb://lucid:${password}@mongodb/lucid`,
    made,
};
