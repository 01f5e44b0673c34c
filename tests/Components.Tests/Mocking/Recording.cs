using System.Collections.Immutable;
using Lucid.Components.Planes;
using Lucid.Components.Services;
using Lucid.Testing;
using Lucid.Testing.Mocks;
using Lucid.Testing.Snapshots;
using Pulumi.Testing;

namespace Lucid.Components.Tests.Mocking;

/// <summary>
/// What a program of these tests registers. A resource of any other type than the components make fails the run: nothing slips in unseen.
/// </summary>
internal sealed class Recording
{
    private static readonly string[] Expected =
    [
        "lucid:index:AdmissionGuard",
        "lucid:index:SecureNetworkPlane",
        "lucid:index:DistrolessJob",
        "lucid:index:DistrolessService",
        "lucid:index:PlaneQuota",
        "lucid:index:ProfileInstaller",
        "lucid:index:NetworkFlow",
        "lucid:index:SecurityProfiles",
        "kubernetes:admissionregistration.k8s.io/v1:ValidatingAdmissionPolicy",
        "kubernetes:admissionregistration.k8s.io/v1:ValidatingAdmissionPolicyBinding",
        "kubernetes:batch/v1:CronJob",
        "kubernetes:batch/v1:Job",
        "kubernetes:core/v1:ConfigMap",
        "kubernetes:core/v1:LimitRange",
        "kubernetes:core/v1:PersistentVolumeClaim",
        "kubernetes:core/v1:Namespace",
        "kubernetes:core/v1:ResourceQuota",
        "kubernetes:core/v1:Service",
        "kubernetes:core/v1:ServiceAccount",
        "kubernetes:apps/v1:DaemonSet",
        "kubernetes:apps/v1:Deployment",
        "kubernetes:apps/v1:StatefulSet",
        "kubernetes:autoscaling/v2:HorizontalPodAutoscaler",
        "kubernetes:gateway.networking.k8s.io/v1:HTTPRoute",
        "kubernetes:monitoring.coreos.com/v1:PodMonitor",
        "kubernetes:networking.k8s.io/v1:Ingress",
        "kubernetes:networking.k8s.io/v1:NetworkPolicy",
        "kubernetes:policy/v1:PodDisruptionBudget",
        "kubernetes:security-profiles-operator.x-k8s.io/v1:AppArmorProfile",
        "kubernetes:security-profiles-operator.x-k8s.io/v1:SeccompProfile",
    ];

    private Recording(Snapshot snapshot) => Snapshot = snapshot;

    public Snapshot Snapshot { get; }

    public IEnumerable<MockResourceArgs> Registered => Snapshot.Resources.Select(resource => new MockResourceArgs
    {
        Type = resource.Type,
        Name = resource.Name,
        Inputs = (ImmutableDictionary<string, object>)resource.Inputs.Value!,
    });

    /// <summary>What components register as their outputs.</summary>
    public IEnumerable<(string Urn, ImmutableDictionary<string, object> Outputs)> Outputs =>
        from resource in Snapshot.Resources
        where resource.RegisteredOutputs.Exists
        select (resource.Urn, (ImmutableDictionary<string, object>)resource.RegisteredOutputs.Value!);

    /// <summary>Runs a program.</summary>
    public static async Task<Recording> Run(Action program)
        => new(await TestProgram.RunAsync(program, new() { Mocks = new StrictMocks(Expected) }));

    /// <summary>Runs a program whose service <c>core</c>, alone on its plane, differs from the sample.</summary>
    public static Task<Recording> RunCore(Action<DistrolessServiceArgs> change) => Run(() =>
    {
        var args = Samples.Service(new SecureNetworkPlane("blockchain", new()));
        change(args);
        _ = new DistrolessService("core", args);
    });

    /// <summary>Previews a program on an engine that knows nothing but what the program says itself.</summary>
    public static async Task<Recording> Preview(Action program)
        => new(await TestProgram.PreviewAsync(program, new() { Mocks = new SilentMocks(Expected) }));

    public Values Inputs(string type, string name) => new(Snapshot.Resource(type, name).Inputs);
}
