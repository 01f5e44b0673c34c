using Lucid.Components.Planes;
using Lucid.Components.Services;
using Lucid.Components.Tests.Mocking;
using Pulumi;

namespace Lucid.Components.Tests.Pods;

/// <summary>Folders that Kubernetes or a CSI driver brings, and disks that come and go.</summary>
public sealed class MountedVolumeTests
{
    [Fact]
    public async Task Folders_bring_what_Kubernetes_and_drivers_have_and_nobody_writes_to_them()
    {
        var recording = await Recording.RunCore(args => args.Volumes =
        [
            new()
            {
                Path = "/var/run/secrets/kubernetes.io/serviceaccount",
                Token = new(),
                ConfigMap = "kube-root-ca.crt",
                Fields = new() { ["namespace"] = "metadata.namespace" },
            },
            new() { Path = "/run/secrets/vault", Token = new() { Audience = "vault", ExpirationSeconds = 600 }, Secret = "vault" },
            new() { Path = "/mnt/keys", Csi = new() { Driver = "secrets-store.csi.k8s.io", Attributes = new() { ["class"] = "keys" } } },
        ]);
        var pod = recording.Inputs("kubernetes:apps/v1:Deployment", "core").At("spec.template.spec");

        Assert.Equal(
            "{name: volume-0, projected: {defaultMode: 288, sources: [{configMap: {name: kube-root-ca.crt}}, "
            + "{serviceAccountToken: {expirationSeconds: 3600, path: token}}, "
            + "{downwardAPI: {items: [{fieldRef: {fieldPath: metadata.namespace}, path: namespace}]}}]}}",
            pod.Text("volumes.3"));
        Assert.Equal(
            "{name: volume-1, projected: {defaultMode: 288, sources: [{secret: {name: vault}}, "
            + "{serviceAccountToken: {audience: vault, expirationSeconds: 600, path: token}}]}}",
            pod.Text("volumes.4"));
        Assert.Equal(
            "{csi: {driver: secrets-store.csi.k8s.io, readOnly: true, volumeAttributes: {class: keys}}, name: volume-2}", pod.Text("volumes.5"));
        Assert.Equal(
            "{mountPath: /run/secrets/vault, name: volume-1, readOnly: true}", pod.Text("containers.0.volumeMounts.4"));
        Assert.Equal(false, pod["automountServiceAccountToken"]);
    }

    [Fact]
    public async Task Every_mistake_of_a_folder_is_told_at_once()
    {
        var exception = await Assert.ThrowsAsync<RunException>(() => Recording.RunCore(args =>
        {
            args.Environment = [EnvironmentVariableArgs.FromField("A", "spec.containers"), new() { Name = "B", Value = "b", Field = "metadata.name" }];
            args.Volumes =
            [
                new() { Path = "/mnt/a" },
                new() { Path = "/mnt/b", Secret = "S", Csi = new() { Driver = "Driver" } },
                new() { Path = "/mnt/b/c", Token = new() { Audience = "a b", ExpirationSeconds = 60 }, ConfigMap = "a..b", Fields = new() { ["token"] = "metadata.name" } },
                new() { Path = "/etc/passwd", Fields = new() { ["../x"] = "metadata.name", ["..x"] = "metadata.name", ["y"] = "spec.nodeName" } },
            ];
            args.Disks =
            [
                new() { Name = "a", Path = "/d/a", Size = "1Gi", AccessMode = "ReadOnlyMany" },
                new() { Name = "b", Path = "/d/b", Claim = "c", Ephemeral = true },
            ];
        }));

        Assert.Equal(
            """
            service 'core' has 17 mistakes:
              environment[0].field: found 'spec.containers'; write a field of the pod, such as 'metadata.name', 'metadata.namespace', 'spec.nodeName' or 'status.podIP'.
              environment[1]: found 'B'; write one of a value, a reference and a field of the pod.
              volumes[0]: found nothing; write what is in it: configMap, secret, token, fields or csi.
              volumes[1].csi: found 'Driver'; write the driver alone, or a volume of its own for it.
              volumes[1].secret: found 'S'; write 1 to 63 lower-case letters, digits and '-', the first a letter and the last not '-'.
              volumes[1].csi.driver: found 'Driver'; write the name of a CSI driver, such as 'secrets-store.csi.k8s.io'.
              volumes[2].configMap: found 'a..b'; write the name of a ConfigMap: lower-case letters, digits, '-' and '.'.
              volumes[2].fields: found 'token'; write another name, since the token is called this.
              volumes[2].token.expirationSeconds: found 60; write 600 to 86400 seconds.
              volumes[2].token.audience: found 'a b'; write who takes the token, such as 'vault' or 'https://vault.example.com'.
              volumes[2].path: found '/mnt/b/c'; write a path neither at, inside nor around '/mnt/b', where something is mounted already.
              volumes[3].fields: found '../x'; write the name of a file: letters, digits, '-', '_' and '.', not two of them first.
              volumes[3].fields: found '..x'; write the name of a file: letters, digits, '-', '_' and '.', not two of them first.
              volumes[3].fields['y']: found 'spec.nodeName'; write metadata.name, metadata.namespace, metadata.uid, metadata.labels, metadata.annotations, or one of them as metadata.labels['KEY'].
              volumes[3].path: found '/etc/passwd'; write a path that hides neither the application nor the system, such as '/app/config/settings.yaml', '/etc/myservice' or '/run/secrets/mongodb'.
              disks[0].accessMode: found 'ReadOnlyMany'; write a mode in which it can be written to, since a disk that is made is empty.
              disks[1].claim: found 'c'; write either a claim that is there already, or the size and class of one that is made.
            """,
            exception.Message);
    }

    [Theory]
    [InlineData("/var/run", "a path that hides neither")]
    [InlineData("/var/run/core", "a path that hides neither")]
    public async Task The_systems_folder_by_its_other_name_is_not_written_to(string path, string instead)
    {
        var exception = await Assert.ThrowsAsync<RunException>(() => Recording.RunCore(args =>
        {
            args.WritablePaths = [new(path, "1Mi")];
            args.Disks = [new() { Name = "run", Path = path, Size = "1Gi" }];
        }));

        Assert.Contains($"writablePaths[0].path: found '{path}'; write {instead}", exception.Message);
        Assert.Contains($"disks[0].path: found '{path}'; write {instead}", exception.Message);
    }

    [Fact]
    public async Task One_folder_by_two_names_is_mounted_once()
    {
        var exception = await Assert.ThrowsAsync<RunException>(() => Recording.RunCore(args =>
            args.SecretFiles = [new("a", "/var/run/secrets/a"), new("b", "/run/secrets/a"), new("c", "/var/run")]));

        Assert.Equal(
            """
            service 'core' has 2 mistakes:
              secretFiles[1].path: found '/run/secrets/a'; write a path neither at, inside nor around '/var/run/secrets/a', where something is mounted already.
              secretFiles[2].path: found '/var/run'; write a path that hides neither the application nor the system, such as '/app/config/settings.yaml', '/etc/myservice' or '/run/secrets/mongodb'.
            """,
            exception.Message);
    }

    [Theory]
    [InlineData("1.28", true)]
    [InlineData("1.29", false)]
    public async Task All_addresses_of_the_node_are_told_from_the_version_that_knows_them(string version, bool isRefused)
    {
        Task<Recording> Run() => Recording.Run(() =>
        {
            var args = Samples.Service(new SecureNetworkPlane("blockchain", new() { Cluster = new() { KubernetesVersion = version } }));
            args.Environment = [EnvironmentVariableArgs.FromField("NODE", "status.hostIPs")];
            _ = new DistrolessService("core", args);
        });

        if (isRefused)
        {
            Assert.EndsWith(
                "environment[0].field: found 'status.hostIPs'; write 'status.hostIP', since Kubernetes 1.28 does not know the other (1.29 does).",
                (await Assert.ThrowsAsync<RunException>(Run)).Message);
        }
        else
        {
            Assert.Contains(
                "{name: NODE, valueFrom: {fieldRef: {fieldPath: status.hostIPs}}}",
                (await Run()).Inputs("kubernetes:apps/v1:Deployment", "core").Text("spec.template.spec.containers.0.env"));
        }
    }
}
