using Lucid.Components.Flows;
using Lucid.Policy.Network;
using Lucid.Testing.Assertions;
using Lucid.Testing.Snapshots;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;
using Pulumi.Utilities;

namespace Lucid.Testing.Tests.Assertions;

public sealed class NetworkAssertionTests
{
    private const string Policy = "kubernetes:networking.k8s.io/v1:NetworkPolicy";

    private static readonly Workload Database = new()
    {
        Kind = "StatefulSet",
        Namespace = "lucid-data",
        Name = "mongodb",
        Labels = ImmutableSortedDictionary<string, string>.Empty.Add("app", "mongodb"),
    };

    [Fact]
    public async Task A_flow_is_open_one_way_and_on_its_port_alone()
        => (await TestProgram.RunAsync(Programs.Shop))
            .ShouldReach("lucid-shop/web", "lucid-wallet/payments", 8080)
            .ShouldNotReach("web", "payments", 9090)
            .ShouldNotReach("web", "payments", 8080, NetworkProtocol.Udp)
            .ShouldNotReach("payments", "web", 8080);

    [Fact]
    public async Task Workloads_of_others_can_be_named()
        => (await TestProgram.RunAsync(Programs.Shop)).Network(Database)
            .ShouldReach("web", "mongodb", 27017)
            .ShouldNotReach("payments", "mongodb", 27017);

    [Fact]
    public async Task Addresses_outside_can_be_named()
    {
        var snapshot = await TestProgram.RunAsync(
            () => Programs.Service("web", new("shop", new())).ConnectsTo(ExternalNetwork.Internet("mail", new FlowPortArgs("smtps", 465))));

        snapshot.ShouldReach("web", "203.0.113.7", 465)
            .ShouldNotReach("web", "169.254.169.254", 465)
            .ShouldNotReach("web", "203.0.113.7", 25);
    }

    [Fact]
    public async Task A_way_that_is_closed_is_told_with_those_that_are_open()
    {
        var snapshot = await TestProgram.RunAsync(Programs.Shop);

        Assert.Equal(
            "web does not reach payments on TCP 9090. What it reaches:\n  Deployment lucid-wallet/payments: TCP 8080",
            Refused(() => snapshot.ShouldReach("web", "payments", 9090)));
        Assert.Equal(
            "payments does not reach web on TCP 8080. What it reaches: nothing.",
            Refused(() => snapshot.ShouldReach("payments", "web", 8080)));
    }

    [Fact]
    public async Task A_way_that_is_open_is_told() => Assert.Equal(
        "web reaches payments on TCP 8080. All that it reaches:\n  Deployment lucid-wallet/payments: TCP 8080",
        Refused(await Snapshot(), "web", "payments"));

    [Fact]
    public async Task A_workload_that_is_not_there_is_told_with_those_that_are() => Assert.Equal(
        "There is no workload 'shop'. There are:\n  Deployment lucid-shop/web\n  Deployment lucid-wallet/payments",
        Refused(await Snapshot(), "shop", "payments"));

    [Fact]
    public async Task A_name_that_two_have_has_to_be_told_apart()
    {
        var snapshot = await TestProgram.RunAsync(() =>
        {
            Programs.Service("web", new("shop", new()));
            Programs.Pod("web", new PodSpecArgs { Containers = new ContainerArgs { Name = "app" } });
        });

        Assert.Equal(
            "'web' may be any of these; write namespace/name:\n  Deployment lucid-shop/web\n  Pod shop/web", Refused(snapshot, "web", "web"));
    }

    [Fact]
    public async Task Policies_know_nothing_of_pods_on_the_network_of_a_node()
    {
        var snapshot = await TestProgram.RunAsync(() =>
        {
            Programs.Pod("agent", new PodSpecArgs { HostNetwork = true, Containers = new ContainerArgs { Name = "app" } });
        });

        Assert.Equal(
            "Pod shop/agent is on the network of its node, where policies neither protect nor bind it.",
            Refused(snapshot, "agent", "agent"));
    }

    [Fact]
    public async Task A_policy_that_the_API_server_refuses_decides_nothing()
    {
        var snapshot = (await Snapshot()).With(Policy, "shop-default-deny", "spec.policyTypes", ImmutableArray.Create<object?>("Both"));

        Assert.StartsWith(
            $"The API server refuses these, so it is not known who reaches whom:\n  LUCID-NET-001 {Policy} shop-default-deny: ",
            Refused(snapshot, "web", "payments"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_preview_does_not_know_decides_nothing()
    {
        var snapshot = await TestProgram.PreviewAsync(() =>
        {
            var labels = OutputUtilities.CreateUnknown(ImmutableDictionary<string, string>.Empty);
            _ = new Pulumi.Kubernetes.Networking.V1.NetworkPolicy("p", new NetworkPolicyArgs
            {
                Spec = new NetworkPolicySpecArgs { PodSelector = new LabelSelectorArgs { MatchLabels = labels } },
            });
            var image = OutputUtilities.CreateUnknown("");
            Programs.Pod("a", new PodSpecArgs { Containers = new ContainerArgs { Name = "app", Image = image } });
        });

        Assert.Equal(
            $"It is not known who reaches whom before these values are:\n  {Policy} p: spec.podSelector.matchLabels",
            Refused(snapshot, "a", "a"));
    }

    [Fact]
    public async Task A_policy_without_a_spec_decides_nothing() => Assert.Equal(
        $"It is not known who reaches whom before these values are:\n  {Policy} shop-default-deny: spec",
        Refused((await Snapshot()).With(Policy, "shop-default-deny", "spec", null), "web", "payments"));

    [Fact]
    public async Task What_does_not_decide_may_be_unknown()
        => (await Snapshot()).With(Programs.DeploymentType, "web", "spec.template.spec.securityContext.runAsUser", Unknown.Value)
            .ShouldReach("web", "payments", 8080);

    [Theory]
    [InlineData("metadata.namespace")]
    [InlineData("spec.template.metadata.labels")]
    [InlineData("spec.template.spec.hostNetwork")]
    [InlineData("spec.template.spec.containers[0].ports")]
    public async Task What_decides_of_a_workload_has_to_be_known(string path) => Assert.Equal(
        $"It is not known who reaches whom before these values are:\n  {Programs.DeploymentType} web: {path}",
        Refused((await Snapshot()).With(Programs.DeploymentType, "web", path, Unknown.Value), "web", "payments"));

    private static Task<Snapshot> Snapshot() => TestProgram.RunAsync(Programs.Shop);

    private static string Refused(Snapshot snapshot, string from, string to) => Refused(() => snapshot.ShouldNotReach(from, to, 8080));

    private static string Refused(Func<object> assertion) => Assert.Throws<SnapshotAssertionException>(assertion).Message;
}
