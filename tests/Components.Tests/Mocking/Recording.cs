using System.Collections.Concurrent;
using System.Collections.Immutable;
using Moq;
using Pulumi;
using Pulumi.Testing;

namespace Lucid.Components.Tests.Mocking;

/// <summary>
/// An engine that remembers what is registered and answers with the inputs. A resource of any other type than the components make fails the
/// run, so nothing slips in unseen.
/// </summary>
internal sealed class Recording
{
    private static readonly ImmutableHashSet<string> Expected =
    [
        "lucid:index:SecureNetworkPlane",
        "lucid:index:DistrolessJob",
        "lucid:index:DistrolessService",
        "lucid:index:PlaneQuota",
        "lucid:index:NetworkFlow",
        "kubernetes:batch/v1:CronJob",
        "kubernetes:batch/v1:Job",
        "kubernetes:core/v1:ConfigMap",
        "kubernetes:core/v1:LimitRange",
        "kubernetes:core/v1:PersistentVolumeClaim",
        "kubernetes:core/v1:Namespace",
        "kubernetes:core/v1:ResourceQuota",
        "kubernetes:core/v1:Service",
        "kubernetes:core/v1:ServiceAccount",
        "kubernetes:apps/v1:Deployment",
        "kubernetes:autoscaling/v2:HorizontalPodAutoscaler",
        "kubernetes:gateway.networking.k8s.io/v1:HTTPRoute",
        "kubernetes:monitoring.coreos.com/v1:PodMonitor",
        "kubernetes:networking.k8s.io/v1:Ingress",
        "kubernetes:networking.k8s.io/v1:NetworkPolicy",
        "kubernetes:policy/v1:PodDisruptionBudget",
    ];

    private readonly ConcurrentQueue<MockResourceArgs> _registered = new();
    private readonly ConcurrentQueue<MockRegisterResourceOutputsRequest> _outputs = new();

    public IEnumerable<MockResourceArgs> Registered => _registered.OrderBy(args => args.Type, StringComparer.Ordinal)
        .ThenBy(args => args.Name, StringComparer.Ordinal);

    public IEnumerable<MockRegisterResourceOutputsRequest> Outputs => _outputs;

    /// <summary>Runs a program.</summary>
    public static async Task<Recording> Run(Action program, bool isPreview = false)
    {
        var recording = new Recording();
        await Deployment.TestAsync(recording.Mocks(args => args.Inputs), new TestOptions { IsPreview = isPreview }, program);
        return recording;
    }

    /// <summary>Previews a program on an engine that knows nothing but what the program says itself.</summary>
    public static async Task<Recording> Preview(Action program)
    {
        var recording = new Recording();
        var nothing = ImmutableDictionary<string, object>.Empty;
        await Deployment.TestAsync(recording.Mocks(_ => nothing), new TestOptions { IsPreview = true }, program);
        return recording;
    }

    public Values Inputs(string type, string name)
        => new(Assert.Single(_registered, args => args.Type == type && args.Name == name).Inputs);

    private IMocks Mocks(Func<MockResourceArgs, object> state)
    {
        var mocks = new Mock<IMocks>(MockBehavior.Strict);
        mocks.Setup(engine => engine.NewResourceAsync(It.IsAny<MockResourceArgs>())).Returns((MockResourceArgs args) =>
        {
            Assert.Contains(args.Type!, Expected);
            _registered.Enqueue(args);
            return Task.FromResult<(string?, object)>(($"{args.Name}-id", state(args)));
        });
        mocks.Setup(engine => engine.RegisterResourceOutputs(It.IsAny<MockRegisterResourceOutputsRequest>()))
            .Callback((MockRegisterResourceOutputsRequest request) => _outputs.Enqueue(request))
            .Returns(Task.CompletedTask);
        return mocks.Object;
    }
}
