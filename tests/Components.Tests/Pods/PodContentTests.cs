using Lucid.Components.Planes;
using Lucid.Components.Services;
using Lucid.Components.Tests.Mocking;
using Pulumi;

namespace Lucid.Components.Tests.Pods;

/// <summary>What a service has in its pods beside its own image.</summary>
public sealed class PodContentTests
{
    private const string Deployment = "kubernetes:apps/v1:Deployment";
    private const string Hardened =
        "{allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}, privileged: false, readOnlyRootFilesystem: true, "
        + "runAsGroup: 65532, runAsNonRoot: true, runAsUser: 65532}";

    [Fact]
    public async Task Variables_come_in_order_from_literals_and_from_keys_of_config_and_secrets()
    {
        var pod = await Pod(args => args.Environment =
        [
            EnvironmentVariableArgs.FromSecret("MONGODB_PASSWORD", "mongodb", "password"),
            EnvironmentVariableArgs.FromConfigMap("MONGODB_HOST", "mongodb", "host"),
            new("MONGODB_URI", "mongodb://core:$(MONGODB_PASSWORD)@$(MONGODB_HOST)"),
        ]);

        Assert.Equal(
            "[{name: MONGODB_PASSWORD, valueFrom: {secretKeyRef: {key: password, name: mongodb}}}, "
            + "{name: MONGODB_HOST, valueFrom: {configMapKeyRef: {key: host, name: mongodb}}}, "
            + "{name: MONGODB_URI, value: mongodb://core:$(MONGODB_PASSWORD)@$(MONGODB_HOST)}]",
            pod.Text("containers.0.env"));
    }

    [Fact]
    public async Task Files_are_an_object_that_never_changes_and_are_mounted_one_by_one()
    {
        var recording = await Recording.RunCore(args => args.ConfigFiles = [new("/app/config/settings.yaml", "a: 1\n"), new("/etc/core/core.conf", "b")]);
        var map = recording.Inputs("kubernetes:core/v1:ConfigMap", "core-files");
        var pod = recording.Inputs(Deployment, "core").At("spec.template.spec");

        Assert.Equal(true, map["immutable"]);
        Assert.Equal("{app.config.settings.yaml: a: 1\n, etc.core.core.conf: b}", map.Text("data"));
        Assert.Equal($"{{configMap: {{name: {map["metadata.name"]}}}, name: files}}", pod.Text("volumes.3"));
        Assert.Equal(
            "{mountPath: /app/config/settings.yaml, name: files, readOnly: true, subPath: app.config.settings.yaml}",
            pod.Text("containers.0.volumeMounts.3"));
    }

    [Fact]
    public async Task Other_content_is_another_object_so_that_the_pods_are_replaced()
    {
        var one = await ConfigMapName("a");
        var other = await ConfigMapName("b");

        Assert.StartsWith("core-", one);
        Assert.NotEqual(one, other);
        Assert.Equal(one, await ConfigMapName("a"));
    }

    [Fact]
    public async Task A_secret_is_a_folder_of_files_that_only_the_service_can_read()
    {
        var pod = await Pod(args => args.SecretFiles = [new("mongodb", "/run/secrets/mongodb")]);

        Assert.Equal("{name: secret-0, secret: {defaultMode: 288, secretName: mongodb}}", pod.Text("volumes.3"));
        Assert.Equal("{mountPath: /run/secrets/mongodb, name: secret-0, readOnly: true}", pod.Text("containers.0.volumeMounts.3"));
    }

    [Fact]
    public async Task A_disk_is_a_claim_and_the_old_pod_ends_before_the_new_one_starts()
    {
        var recording = await Recording.RunCore(args => args.Disks = [new() { Name = "chain", Path = "/data", Size = "50Gi", StorageClass = "fast" }]);
        var deployment = recording.Inputs(Deployment, "core");

        Assert.Equal(
            "{accessModes: [ReadWriteOnce], resources: {requests: {storage: 50Gi}}, storageClassName: fast}",
            recording.Inputs("kubernetes:core/v1:PersistentVolumeClaim", "core-chain").Text("spec"));
        Assert.Equal("{type: Recreate}", deployment.Text("spec.strategy"));
        Assert.Equal(
            "{name: disk-chain, persistentVolumeClaim: {claimName: core-chain, readOnly: false}}", deployment.Text("spec.template.spec.volumes.3"));
    }

    [Fact]
    public async Task A_disk_can_come_and_go_with_each_pod()
    {
        var recording = await Recording.RunCore(args =>
        {
            args.Replicas = 2;
            args.Disks = [new() { Name = "work", Path = "/work", Size = "20Gi", Ephemeral = true }];
        });

        Assert.DoesNotContain(recording.Registered, resource => resource.Type == "kubernetes:core/v1:PersistentVolumeClaim");
        Assert.Equal(
            "{ephemeral: {volumeClaimTemplate: {spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 20Gi}}}}}, name: disk-work}",
            recording.Inputs(Deployment, "core").Text("spec.template.spec.volumes.3"));
    }

    [Fact]
    public async Task A_variable_can_tell_the_pod_of_itself() => Assert.Equal(
        "[{name: POD_IP, valueFrom: {fieldRef: {fieldPath: status.podIP}}}]",
        (await Pod(args => args.Environment = [EnvironmentVariableArgs.FromField("POD_IP", "status.podIP")])).Text("containers.0.env"));

    [Fact]
    public async Task A_disk_that_is_there_already_is_used_and_none_is_made()
    {
        var recording = await Recording.RunCore(args =>
        {
            args.Replicas = 2;
            args.Disks = [new() { Name = "shared", Path = "/data", Claim = "shared", AccessMode = "ReadOnlyMany" }];
        });

        Assert.DoesNotContain(recording.Registered, resource => resource.Type == "kubernetes:core/v1:PersistentVolumeClaim");
        Assert.Equal(
            "{claimName: shared, readOnly: true}",
            recording.Inputs(Deployment, "core").Text("spec.template.spec.volumes.3.persistentVolumeClaim"));
    }

    [Fact]
    public async Task Containers_before_and_beside_are_as_hardened_as_the_service_itself()
    {
        var pod = await Pod(args =>
        {
            args.InitContainers = [new() { Name = "migrate", Image = Samples.Image, Arguments = ["migrate", "--once"], SharedPaths = ["/app/logs"] }];
            args.Sidecars = [new() { Name = "proxy", Image = Samples.Image }];
        });

        Assert.Equal(("proxy", "Always"), (pod["initContainers.0.name"], pod["initContainers.0.restartPolicy"]));
        Assert.Equal(("migrate", null), (pod["initContainers.1.name"], pod["initContainers.1.restartPolicy"]));
        Assert.Equal("[migrate, --once]", pod.Text("initContainers.1.args"));
        Assert.Equal("[{mountPath: /tmp, name: tmp-migrate}, {mountPath: /app/logs, name: logs}]", pod.Text("initContainers.1.volumeMounts"));
        Assert.Equal((Hardened, Hardened, Hardened), (pod.Text("containers.0.securityContext"), pod.Text("initContainers.0.securityContext"),
            pod.Text("initContainers.1.securityContext")));
        Assert.Equal(
            "{limits: {cpu: 500m, ephemeral-storage: 500Mi, memory: 256Mi}, requests: {cpu: 100m, ephemeral-storage: 100Mi, memory: 64Mi}}",
            pod.Text("initContainers.0.resources"));
    }

    [Fact]
    public async Task Nodes_are_chosen_by_architecture_labels_taints_and_priority()
    {
        var pod = await Pod(args => args.Placement = new()
        {
            Architecture = "arm64",
            NodeLabels = new() { ["disk"] = "fast" },
            Tolerations = [new() { Key = "dedicated", Value = "chain", Effect = "NoSchedule" }, new() { Key = "spot" }],
            PriorityClass = "high",
        });

        Assert.Equal("{disk: fast, kubernetes.io/arch: arm64}", pod.Text("nodeSelector"));
        Assert.Equal(
            "[{effect: NoSchedule, key: dedicated, operator: Equal, value: chain}, {key: spot, operator: Exists}]", pod.Text("tolerations"));
        Assert.Equal("high", pod["priorityClassName"]);
    }

    [Fact]
    public async Task A_literal_that_looks_like_a_secret_is_refused_and_not_shown()
    {
        var exception = await Assert.ThrowsAsync<RunException>(() => Pod(args => args.Environment =
        [
            new("API_TOKEN", "hunter2"), new("DATABASE", "postgres://core:hunter2@db/core"), new("TOKEN_FILE", "/run/secrets/token"),
            new("USE_TOKEN", "true"), new("KEY", "-----BEGIN RSA PRIVATE KEY-----hunter2"),
        ]));

        Assert.Equal(3, exception.Message.Split("found a literal that looks like a secret; write a reference to a key of a Secret").Length - 1);
        Assert.DoesNotContain("hunter2", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_mistake_of_what_is_in_a_pod_is_told_at_once()
    {
        var exception = await Assert.ThrowsAsync<RunException>(() => Recording.RunCore(args =>
        {
            args.Replicas = 2;
            args.Environment = [new("URI", "$(PASSWORD)"), new() { Name = "NONE" }, EnvironmentVariableArgs.FromSecret("B", "Secret", "a b")];
            args.ConfigFiles = [new("/etc/passwd", "x"), new("/app/logs/a", "x"), new("/app/key.pem", "-----BEGIN PRIVATE KEY-----")];
            args.SecretFiles = [new("s", "/run/secrets/kubernetes.io/serviceaccount")];
            args.Disks =
            [
                new() { Name = "a", Path = "/usr/data", Size = "much" }, new() { Name = "a", Path = "/data", Size = "1Gi", Claim = "c" },
                new() { Name = "b", Path = "/data/b", Size = "1Gi", AccessMode = "ReadWriteOften" },
            ];
            args.InitContainers = [new() { Name = "core", Image = "init:latest", SharedPaths = ["/nowhere"] }];
            args.Placement = new() { Architecture = "x86", Tolerations = [new() { Key = "", Effect = "Never" }] };
        }));

        Assert.Equal(
            """
            service 'core' has 21 mistakes:
              environment[0].value: found '$(PASSWORD)'; write the variable PASSWORD before this one; what comes later, or not at all, is not replaced.
              environment[1].value: found nothing; write a value, or leave the variable out.
              environment[2].from.name: found 'Secret'; write 1 to 63 lower-case letters, digits and '-', the first a letter and the last not '-'.
              environment[2].from.key: found 'a b'; write a key: letters, digits, '-', '_' and '.'.
              configFiles[0].path: found '/etc/passwd'; write a path that hides neither the application nor the system, such as '/app/config/settings.yaml', '/etc/myservice' or '/run/secrets/mongodb'.
              configFiles[1].path: found '/app/logs/a'; write a path neither at, inside nor around '/app/logs', where something is mounted already.
              configFiles[2].content: found a private key; write a file of a Secret (secretFiles), since everybody who may look at the namespace reads this one.
              secretFiles[0].path: found '/run/secrets/kubernetes.io/serviceaccount'; write a path that hides neither the application nor the system, such as '/app/config/settings.yaml', '/etc/myservice' or '/run/secrets/mongodb'.
              disks[0].size: found 'much'; write an amount of bytes of at least '1Mi', such as '512Mi' or '1.5Gi'; 'm' means thousandths of a byte.
              disks[0].path: found '/usr/data'; write a path that hides neither the application nor the system, such as '/data'.
              disks[1].name: found 'a'; write another name, since an earlier disk has this one.
              disks[1].claim: found 'c'; write either a claim that is there already, or the size and class of one that is made.
              disks[2].accessMode: found 'ReadWriteOften'; write 'ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOnce'.
              disks[2].path: found '/data/b'; write a path neither at, inside nor around '/data', where something is mounted already.
              initContainers[0].name: found 'core'; write another name, since an earlier container of the pod has this one.
              initContainers[0].image: found 'init:latest'; write a digest, as in 'registry/name@sha256:<64 hexadecimal digits>', since a tag can be moved to another image and allowImageTags is not set.
              initContainers[0].sharedPaths[0]: found '/nowhere'; write a path of the workload, once: '/var/tmp', '/app/logs', '/app/key.pem', '/data'.
              placement.architecture: found 'x86'; write 'amd64' or 'arm64'.
              placement.tolerations[0].key: found ''; write the key of a taint; to tolerate every taint would reach the nodes of the control plane.
              placement.tolerations[0].effect: found 'Never'; write 'NoExecute', 'NoSchedule', 'PreferNoSchedule'.
              replicas: found 2; write one replica, since a disk of the service is on one node at a time; or a disk with accessMode 'ReadWriteMany'.
            """,
            exception.Message);
    }

    [Fact]
    public async Task Sidecars_are_refused_where_the_cluster_knows_none()
    {
        var exception = await Assert.ThrowsAsync<RunException>(() => Recording.Run(() =>
        {
            var args = Samples.Service(new SecureNetworkPlane("blockchain", new() { Cluster = new() { KubernetesVersion = "1.28" } }));
            args.Sidecars = [new() { Name = "proxy", Image = Samples.Image }];
            _ = new DistrolessService("core", args);
        }));

        Assert.EndsWith("sidecars: found 1; write none, since Kubernetes 1.28 knows no sidecars (1.29 does).", exception.Message);
    }

    [Fact]
    public async Task Files_of_more_than_a_mebibyte_are_refused() => Assert.Contains(
        "configFiles: found 1048577; write files of at most 1048576 bytes together",
        (await Assert.ThrowsAsync<RunException>(() => Recording.RunCore(args => args.ConfigFiles = [new("/app/a", new string('a', 1024 * 1024 + 1))]))).Message);

    private static async Task<string?> ConfigMapName(string content) =>
        (string?)(await Recording.RunCore(args => args.ConfigFiles = [new("/app/config/a", content)])).Inputs("kubernetes:core/v1:ConfigMap", "core-files")["metadata.name"];

    private static async Task<Values> Pod(Action<DistrolessServiceArgs> change) => (await Recording.RunCore(change)).Inputs(Deployment, "core").At("spec.template.spec");
}
