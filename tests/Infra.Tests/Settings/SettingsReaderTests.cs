using System.Text.Json;
using Lucid.Infra.Settings;
using static Lucid.Infra.Tests.Settings.StackConfigs;

namespace Lucid.Infra.Tests.Settings;

public sealed class SettingsReaderTests
{
    [Fact]
    public void A_stack_that_says_nothing_is_a_production_stack_without_digests()
        => Refused(
            [],
            "lucid:cluster.networkPlugin: found nothing; allowed: the name of the cluster's network plugin, such as 'calico' or 'cilium', since lucid:production is true.",
            "lucid:services.blockchain-core.digest: found nothing; allowed: 'sha256:' and 64 hexadecimal digits, since lucid:production is true.",
            "lucid:services.sessions-gateway.digest: found nothing; allowed: 'sha256:' and 64 hexadecimal digits, since lucid:production is true.",
            "lucid:services.admin-ui.digest: found nothing; allowed: 'sha256:' and 64 hexadecimal digits, since lucid:production is true.",
            "lucid:services.tron-payment.digest: found nothing; allowed: 'sha256:' and 64 hexadecimal digits, since lucid:production is true.");

    [Fact]
    public void Outside_production_a_tag_is_enough()
    {
        var settings = Read(new() { ["lucid:production"] = "false", ["lucid:imageTag"] = "dev" });

        Assert.True(settings.AllowImageTags);
        Assert.Equal(("info", true, "latest"), (settings.LogLevel, settings.MetricsEnabled, settings.PodSecurityVersion));
        Assert.Equal(ServiceNames.All.Order(StringComparer.Ordinal), settings.Services.Keys);
        Assert.All(settings.Services, service => Assert.Equal(
            ($"ghcr.io/lucid/{service.Key}:dev", false, 2, new Hardening.Services.ResourceSizes()),
            (service.Value.Image, service.Value.HasPlaceholderDigest, service.Value.Replicas, service.Value.Resources)));
    }

    [Fact]
    public void What_a_service_says_itself_wins()
    {
        var settings = Read(new()
        {
            ["lucid:production"] = "false",
            ["lucid:imageTag"] = "dev",
            ["lucid:replicas"] = "1",
            ["lucid:resources"] = """{"cpuLimit": "1", "cpuRequest": "0.5"}""",
            ["lucid:services"] = $$"""
                {
                  "admin-ui": { "tag": "1.2.3", "replicas": 3, "resources": { "cpuLimit": 3, "memoryLimit": "4Gi" } },
                  "tron-payment": { "digest": "{{Digest}}", "tag": null }
                }
                """,
        });
        var admin = settings.Services["admin-ui"];

        Assert.Equal(("ghcr.io/lucid/admin-ui:1.2.3", 3), (admin.Image, admin.Replicas));
        Assert.Equal(new() { CpuRequest = "0.5", CpuLimit = "3", MemoryLimit = "4Gi" }, admin.Resources);
        Assert.Equal($"ghcr.io/lucid/tron-payment@{Digest}", settings.Services["tron-payment"].Image);
        Assert.Equal(new() { CpuRequest = "0.5", CpuLimit = "1" }, settings.Services["tron-payment"].Resources);
    }

    [Fact]
    public void Room_for_pods_of_others_is_kept_where_others_deploy()
    {
        var headroom = Read(new()
        {
            ["lucid:production"] = "false",
            ["lucid:imageTag"] = "dev",
            ["lucid:resources"] = """{ "cpuRequest": "50m", "cpuLimit": "1" }""",
            ["lucid:headroom"] = """{ "ops": { "pods": 1, "claims": 2, "resources": { "cpuLimit": "500m" } } }""",
        }).Headroom;

        Assert.Equal(
            ["blockchain 6 0 50m 1", "ops 1 2 50m 500m", "wallet 0 0 50m 1"],
            headroom.Select(room => $"{room.Key} {room.Value.Pods} {room.Value.Claims} {room.Value.Resources.CpuRequest} {room.Value.Resources.CpuLimit}"));
    }

    [Fact]
    public void Mistakes_of_the_headroom_are_told_where_they_are_written() => Refused(
        Production(new() { ["lucid:headroom"] = """{ "ops": { "pods": -1, "resources": { "cpuLimit": "much" } }, "chain": {} }""" }),
        "lucid:headroom.ops.pods: found '-1'; allowed: a whole number from 0 to 1000.",
        "lucid:headroom.ops.resources.cpuLimit: found 'much'; allowed: an amount of cores, in steps of '1m', such as '500m' or '2'.",
        "lucid:headroom.chain: unknown key; the known keys are lucid:headroom.blockchain, lucid:headroom.ops, lucid:headroom.wallet");

    [Fact]
    public void A_service_can_be_scaled()
    {
        var admin = Read(new()
        {
            ["lucid:production"] = "false",
            ["lucid:imageTag"] = "dev",
            ["lucid:services"] = """{ "admin-ui": { "autoscaling": { "maxReplicas": 6, "memoryPercent": 80 } } }""",
        }).Services["admin-ui"];

        Assert.Null(admin.Replicas);
        Assert.Equal(new() { MinReplicas = 1, MaxReplicas = 6, MemoryPercent = 80 }, admin.Autoscaling);
    }

    [Fact]
    public void Mistakes_of_a_scaled_service_are_told_where_they_are_written() => Refused(
        Production(new()
        {
            ["lucid:services"] = JsonSerializer.Serialize(ServiceNames.All.ToDictionary(name => name, name => (object)(name == "admin-ui"
                ? new { digest = Digest, replicas = 3, autoscaling = new { minReplicas = 1, cpuPercent = 0, max = 3 } }
                : new { digest = Digest }))),
        }),
        "lucid:services.admin-ui.replicas: found '3'; allowed: no number, since the service is scaled: autoscaling.minReplicas and autoscaling.maxReplicas.",
        "lucid:services.admin-ui.autoscaling.minReplicas: found '1'; allowed: a whole number from 2 to 1000.",
        "lucid:services.admin-ui.autoscaling.maxReplicas: found nothing; allowed: the most pods that the service may have.",
        "lucid:services.admin-ui.autoscaling.cpuPercent: found '0'; allowed: a whole number from 1 to 1000.",
        "lucid:services.admin-ui.autoscaling.max: unknown key; the known keys are lucid:services.admin-ui.autoscaling.minReplicas, "
        + "lucid:services.admin-ui.autoscaling.maxReplicas, lucid:services.admin-ui.autoscaling.cpuPercent, "
        + "lucid:services.admin-ui.autoscaling.memoryPercent");

    [Fact]
    public void A_digest_of_zeros_only_holds_the_place()
    {
        var settings = Read(Production(new()
        {
            ["lucid:services"] = JsonSerializer.Serialize(ServiceNames.All.ToDictionary(
                name => name, name => new { digest = name == "admin-ui" ? $"sha256:{new string('0', 64)}" : Digest })),
        }));

        Assert.Equal(["admin-ui"], settings.Services.Where(service => service.Value.HasPlaceholderDigest).Select(service => service.Key));
    }

    [Fact]
    public void Workloads_of_others_are_where_the_usual_charts_put_them()
    {
        var workloads = Read(new() { ["lucid:production"] = "false", ["lucid:imageTag"] = "dev" }).Workloads;

        Assert.Equal(
            [
                "auth-service lucid-support app.kubernetes.io/name=auth-service 8089",
                "ingress-controller ingress-nginx app.kubernetes.io/name=ingress-nginx ",
                "mongodb lucid-data app.kubernetes.io/name=mongodb 27017",
                "prometheus monitoring app.kubernetes.io/name=prometheus ",
                "redis lucid-data app.kubernetes.io/name=redis 6379",
            ],
            workloads.Select(Written));
    }

    [Fact]
    public void Where_a_workload_is_can_be_said()
    {
        var settings = Read(new()
        {
            ["lucid:production"] = "false",
            ["lucid:imageTag"] = "dev",
            ["lucid:workloads"] = """{ "mongodb": { "namespace": "databases", "labels": { "app": "mongo", "tier": "data" }, "port": 27018 } }""",
        });

        Assert.Equal("mongodb databases app=mongo,tier=data 27018", Written(settings.Workloads.Single(workload => workload.Key == "mongodb")));
    }

    [Fact]
    public void Mistakes_in_workloads_are_told_where_they_are_written() => Refused(
        new()
        {
            ["lucid:production"] = "false",
            ["lucid:imageTag"] = "dev",
            ["lucid:workloads"] = """{ "mongodb": { "namespace": "Data", "labels": { "app": "a b" }, "port": 0 }, "prometheus": { "port": 9090 } }""",
        },
        "lucid:workloads.mongodb.port: found '0'; allowed: a whole number from 1 to 65535.",
        "lucid:workloads.mongodb.namespace: found 'Data'; allowed: 1 to 63 lower-case letters, digits and '-', the first a letter and the last not '-'.",
        "lucid:workloads.mongodb.labels.app: found 'a b'; allowed: at most 63 letters, digits, '-', '_' and '.', the first and the last a letter or digit.",
        "lucid:workloads.prometheus.port: unknown key; the known keys are lucid:workloads.prometheus.labels, lucid:workloads.prometheus.namespace");

    [Fact]
    public void Keys_of_other_projects_are_left_alone()
        => Read(new() { ["lucid:production"] = "false", ["lucid:imageTag"] = "dev", ["kubernetes:context"] = "kind" });

    [Fact]
    public void Every_problem_is_told_at_once_with_file_key_what_was_found_and_what_is_allowed()
    {
        var exception = Assert.Throws<Pulumi.RunException>(() => Read(new()
        {
            ["lucid:production"] = "no",
            ["lucid:registry"] = "https://ghcr.io",
            ["lucid:imageTag"] = "latest",
            ["lucid:replicas"] = "two",
            ["lucid:replcas"] = "2",
            ["lucid:resources"] = """{"cpuLimit": "much", "memory": "1Gi"}""",
            ["lucid:logLevel"] = "verbose",
            ["lucid:metricsEnabled"] = "yes",
            ["lucid:podSecurityVersion"] = "1.36",
            ["lucid:services"] = """{"admin": {}, "admin-ui": {"digest": "sha256:12", "replicas": 0}, "blockchain-core": 7}""",
        }));

        Assert.Equal(
            """
            The configuration of stack 'test' has 14 problems:
              Pulumi.test.yaml: lucid:production: found 'no'; allowed: true, false.
              Pulumi.test.yaml: lucid:resources.memory: unknown key; the known keys are lucid:resources.cpuRequest, lucid:resources.cpuLimit, lucid:resources.memoryRequest, lucid:resources.memoryLimit, lucid:resources.ephemeralStorageRequest, lucid:resources.ephemeralStorageLimit
              Pulumi.test.yaml: lucid:resources.cpuLimit: found 'much'; allowed: an amount of cores, in steps of '1m', such as '500m' or '2'.
              Pulumi.test.yaml: lucid:logLevel: found 'verbose'; allowed: debug, info, warn, error.
              Pulumi.test.yaml: lucid:metricsEnabled: found 'yes'; allowed: true, false.
              Pulumi.test.yaml: lucid:podSecurityVersion: found '1.36'; allowed: 'latest' or a Kubernetes version such as 'v1.36'.
              Pulumi.test.yaml: lucid:registry: found 'https://ghcr.io'; allowed: a registry and a path in it, such as 'ghcr.io/lucid'.
              Pulumi.test.yaml: lucid:imageTag: found 'latest'; allowed: a tag that names a version, such as 'dev' or '1.4.2', and not 'latest'.
              Pulumi.test.yaml: lucid:replicas: found 'two'; allowed: a whole number from 1 to 1000.
              Pulumi.test.yaml: lucid:services.blockchain-core: found '7'; allowed: an object.
              Pulumi.test.yaml: lucid:services.admin-ui.digest: found 'sha256:12'; allowed: 'sha256:' and 64 hexadecimal digits.
              Pulumi.test.yaml: lucid:services.admin-ui.replicas: found '0'; allowed: a whole number from 1 to 1000.
              Pulumi.test.yaml: lucid:services.admin: unknown key; the known keys are lucid:services.blockchain-core, lucid:services.sessions-gateway, lucid:services.admin-ui, lucid:services.tron-payment
              Pulumi.test.yaml: lucid:replcas: unknown key; did you mean lucid:replicas?
            """,
            exception.Message);
    }

    [Fact]
    public void Tags_are_refused_in_production() => Refused(
        Production(new() { ["lucid:imageTag"] = "1.2.3" }),
        "lucid:imageTag: found '1.2.3'; allowed: no tag but a digest for each service, since lucid:production is true.");

    [Fact]
    public void One_replica_is_too_few_in_production() => Refused(
        Production(new() { ["lucid:replicas"] = "1" }), "lucid:replicas: found '1'; allowed: a whole number from 2 to 1000.");

    [Fact]
    public void A_service_needs_a_tag_where_it_has_no_digest() => Refused(
        new() { ["lucid:production"] = "false", ["lucid:services"] = """{"admin-ui":{"tag":"a"},"blockchain-core":{"tag":"a"},"tron-payment":{"tag":"a"}}""" },
        "lucid:services.sessions-gateway.tag: found nothing; allowed: a tag, or one for all services in lucid:imageTag.");

    [Fact]
    public void Sizes_that_do_not_go_together_are_told_where_they_stand() => Refused(
        Production(new() { ["lucid:resources"] = """{"memoryRequest":"200Mi","memoryLimit":"200Mi"}""" }),
        "lucid:resources.memoryLimit: found '200Mi'; allowed: more than '200Mi', which the writable paths can take, since they live in memory.");

    [Fact]
    public void A_secret_is_refused_and_never_shown()
    {
        var secrets = new Dictionary<string, string> { ["lucid:logLevel"] = "hunter2", ["lucid:unknown"] = "hunter2" };

        var exception = Assert.Throws<Pulumi.RunException>(
            () => SettingsReader.Read("test", Production(secrets), new HashSet<string> { "lucid:logLevel", "lucid:unknown" }, ProjectFiles.Today));

        Assert.Equal(
            """
            The configuration of stack 'test' has 2 problems:
              Pulumi.test.yaml: lucid:logLevel: found a secret; allowed: a plain value, since it is deployed in the open.
              Pulumi.test.yaml: lucid:unknown: found a secret; allowed: a plain value, since it is deployed in the open.
            """,
            exception.Message);
    }

    [FsCheck.Xunit.Property]
    public bool Whatever_stands_in_a_key_is_read_or_refused(string? value)
        => ProjectFiles.Schema.Keys.All(key =>
        {
            try
            {
                return Read(Production(new() { [key] = value ?? "" })).Services.Count == ServiceNames.All.Length;
            }
            catch (Pulumi.RunException exception)
            {
                return exception.Message.Contains($"Pulumi.test.yaml: {key}", StringComparison.Ordinal);
            }
        });

    private static string Written(KeyValuePair<string, WorkloadSettings> workload) =>
        $"{workload.Key} {workload.Value.Namespace} {string.Join(',', workload.Value.Labels.Select(label => $"{label.Key}={label.Value}"))} {workload.Value.Port}";
}
