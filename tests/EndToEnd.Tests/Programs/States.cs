using Lucid.Host.Tests.Secrets;

namespace Lucid.EndToEnd.Tests.Programs;

/// <summary>Exported states.</summary>
internal static class States
{
    private const string Prefix = "urn:pulumi:dev::trials::";
    private const string Stack = Prefix + "pulumi:pulumi:Stack::trials-dev";
    private const string Provider = Prefix + "pulumi:providers:kubernetes::cluster";

    /// <summary>The program `web` as it was deployed once: an older image, another name for the service, and an object that is gone since.</summary>
    public const string Web = $$"""
        {
          "version": 3,
          "deployment": {
            "manifest": { "time": "2026-11-01T00:00:00Z", "magic": "", "version": "v3.259.0" },
            "resources": [
              { "urn": "{{Stack}}", "custom": false, "type": "pulumi:pulumi:Stack", "outputs": { "ip": "10.0.0.7", "provider": "4c1f" } },
              {
                "urn": "{{Provider}}", "custom": true, "id": "4c1f", "type": "pulumi:providers:kubernetes", "parent": "{{Stack}}",
                "inputs": { "context": "trials", "version": "4.34.2" }, "outputs": { "context": "trials", "version": "4.34.2" }
              },
              {
                "urn": "{{Prefix}}kubernetes:apps/v1:Deployment::web", "custom": true, "id": "trials/web", "type": "kubernetes:apps/v1:Deployment",
                "parent": "{{Stack}}", "provider": "{{Provider}}::4c1f",
                "inputs": {
                  "apiVersion": "apps/v1", "kind": "Deployment", "metadata": { "name": "web", "namespace": "trials" },
                  "spec": {
                    "replicas": 1, "selector": { "matchLabels": { "app": "web" } },
                    "template": { "metadata": { "labels": { "app": "web" } }, "spec": { "containers": [{ "image": "web:0", "name": "web" }] } }
                  }
                },
                "outputs": {}
              },
              {
                "urn": "{{Prefix}}kubernetes:core/v1:Service::web", "custom": true, "id": "trials/www", "type": "kubernetes:core/v1:Service",
                "parent": "{{Stack}}", "provider": "{{Provider}}::4c1f",
                "inputs": {
                  "apiVersion": "v1", "kind": "Service", "metadata": { "name": "www", "namespace": "trials" },
                  "spec": { "ports": [{ "port": 80 }], "selector": { "app": "web" } }
                },
                "outputs": {
                  "apiVersion": "v1", "kind": "Service", "metadata": { "name": "www", "namespace": "trials", "uid": "77" },
                  "spec": { "clusterIP": "10.0.0.7", "ports": [{ "port": 80 }], "selector": { "app": "web" } }
                }
              },
              {
                "urn": "{{Prefix}}kubernetes:core/v1:ConfigMap::forgotten", "custom": true, "id": "trials/forgotten",
                "type": "kubernetes:core/v1:ConfigMap", "parent": "{{Stack}}", "provider": "{{Provider}}::4c1f",
                "inputs": { "apiVersion": "v1", "kind": "ConfigMap", "metadata": { "name": "forgotten", "namespace": "trials" } }, "outputs": {}
              }
            ]
          }
        }
        """;

    /// <summary>The program `renamed` before its component was renamed and its setting changed.</summary>
    public const string BeforeRenaming = $$"""
        {
          "version": 3,
          "deployment": {
            "manifest": { "time": "2026-11-01T00:00:00Z", "magic": "", "version": "v3.259.0" },
            "resources": [
              { "urn": "{{Stack}}", "custom": false, "type": "pulumi:pulumi:Stack" },
              { "urn": "{{Prefix}}trials:index:Site::site", "custom": false, "type": "trials:index:Site", "parent": "{{Stack}}" },
              {
                "urn": "{{Prefix}}trials:index:Site$kubernetes:core/v1:ConfigMap::site-settings", "custom": true, "id": "default/settings",
                "type": "kubernetes:core/v1:ConfigMap", "parent": "{{Prefix}}trials:index:Site::site",
                "inputs": {
                  "apiVersion": "v1", "kind": "ConfigMap", "data": { "colour": "blue" },
                  "metadata": { "name": "settings", "labels": { "a": "b" } }
                },
                "outputs": {}
              }
            ]
          }
        }
        """;

    /// <summary>Another stack, which has something to tell.</summary>
    public static string Network => NetworkWith("", "");

    /// <summary>The same, with an output that is encrypted.</summary>
    public static string NetworkWithPassword(Encrypter encrypter, string password) => NetworkWith(
        $$"""
        "secrets_providers": { "type": "passphrase", "state": { "salt": "{{encrypter.Salt}}" } },
        """,
        $$"""
        , "password": {
          "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", "ciphertext": "{{encrypter.Encrypt($"\"{password}\"")}}" }
        """);

    private static string NetworkWith(string provider, string outputs) => $$"""
        {
          "version": 3,
          "deployment": {
            "manifest": { "time": "2026-11-01T00:00:00Z", "magic": "", "version": "v3.259.0" },
            {{provider}}
            "resources": [
              {
                "urn": "urn:pulumi:prod::network::pulumi:pulumi:Stack::network-prod", "custom": false, "type": "pulumi:pulumi:Stack",
                "outputs": { "subnet": "10.8.0.0/16"{{outputs}} }
              }
            ]
          }
        }
        """;
}
