using Lucid.Host.Diff;
using Lucid.Host.Graph;
using Lucid.Host.Values;
using static Lucid.Host.Tests.Graph.Resources;
using static Lucid.Host.Tests.Values.Samples;

namespace Lucid.Host.Tests.Diff;

public sealed class ProviderComparerTests
{
    private const string Kubernetes = "pulumi:providers:kubernetes";

    private static readonly Resource Here = Provider(Kubernetes, "here", "1") with { Inputs = Cluster("a") };

    [Fact]
    public void One_and_the_same_is_no_reason() => Assert.False(CausesReplacement(Here, Here));

    [Fact]
    public void Another_one_of_the_same_cluster_takes_over() =>
        Assert.False(CausesReplacement(Here, Provider(Kubernetes, "other", "2") with { Inputs = Cluster("a") }));

    [Fact]
    public void Another_one_of_another_cluster_makes_everything_anew() =>
        Assert.True(CausesReplacement(Here, Provider(Kubernetes, "other", "2") with { Inputs = Cluster("b") }));

    [Fact]
    public void One_that_is_replaced_makes_everything_anew_too() =>
        Assert.True(CausesReplacement(Here, Here with { Id = Signatures.Unknown, Inputs = Cluster("b") }));

    [Fact]
    public void One_of_another_package_takes_over() => Assert.False(CausesReplacement(
        Provider("pulumi:providers:random", "here", "1") with { Inputs = Cluster("a") },
        Provider("pulumi:providers:random", "other", "2") with { Inputs = Cluster("b") }));

    [Fact]
    public void A_renamed_one_is_the_same_as_Pulumi_has_it() => Assert.False(CausesReplacement(
        Here, Provider(Kubernetes, "renamed", "1") with { FormerUrn = Here.Urn, Inputs = Cluster("b") }));

    [Fact]
    public void Without_a_provider_there_is_no_reason()
    {
        Assert.False(ProviderComparer.CausesReplacement(null, Reference(Here), _ => Here, _ => Here));
        Assert.False(ProviderComparer.CausesReplacement(Reference(Here), null, _ => Here, _ => Here));
    }

    [Fact]
    public void One_that_the_state_does_not_hold_is_no_reason() => Assert.False(ProviderComparer.CausesReplacement(
        Reference(Here), Reference(Provider(Kubernetes, "other", "2")), _ => Provider(Kubernetes, "other", "2"), _ => null));

    private static Resource Provider(string type, string name, string id) => Of(Stack, type, name, ResourceKind.Provider) with { Id = id };

    private static ObjectValue Cluster(string name) => Map(("kubeconfig", Text($$"""
        { "current-context": "c", "contexts": [{ "name": "c", "context": { "cluster": "{{name}}" } }],
          "clusters": [{ "name": "{{name}}", "cluster": { "server": "https://{{name}}" } }] }
        """)));

    private static ProviderReference Reference(Resource provider) => new(provider.Urn, provider.Id!);

    private static bool CausesReplacement(Resource before, Resource after) =>
        ProviderComparer.CausesReplacement(Reference(before), Reference(after), GraphOf(after).Find, GraphOf(before).Find);
}
