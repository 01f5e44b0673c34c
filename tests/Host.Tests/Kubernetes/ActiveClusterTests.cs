using Lucid.Host.Kubernetes;
using Lucid.Host.Values;
using static Lucid.Host.Tests.Values.Samples;

namespace Lucid.Host.Tests.Kubernetes;

/// <summary>When the inputs of a Kubernetes provider lead to another cluster.</summary>
public sealed class ActiveClusterTests
{
    private const string Kubeconfig = """
        apiVersion: v1
        kind: Config
        current-context: dev
        contexts:
        - name: dev
          context: { cluster: one, user: me }
        - name: prod
          context: { cluster: two, user: me }
        clusters:
        - name: one
          cluster: { server: "https://one", certificate-authority-data: AAAA }
        - name: two
          cluster: { server: "https://two" }
        users:
        - name: me
          user: { token: t }
        """;

    [Fact]
    public void The_same_is_no_other() => Assert.False(IsOther(Given(Kubeconfig), Given(Kubeconfig)));

    [Fact]
    public void Another_context_of_another_cluster_is() => Assert.True(IsOther(Given(Kubeconfig), Given(Kubeconfig, context: "prod")));

    [Fact]
    public void The_active_context_in_other_words_is_not() => Assert.False(IsOther(Given(Kubeconfig), Given(Kubeconfig, context: "dev")));

    [Fact]
    public void A_cluster_that_is_named_counts_more_than_the_context() =>
        Assert.False(IsOther(Given(Kubeconfig), Given(Kubeconfig, context: "prod", cluster: "one")));

    [Theory]
    [InlineData("https://one", "https://moved")]
    [InlineData("AAAA", "BBBB")]
    public void Another_address_or_authority_is(string old, string @new) =>
        Assert.True(IsOther(Given(Kubeconfig), Given(Kubeconfig.Replace(old, @new, StringComparison.Ordinal))));

    [Theory]
    [InlineData("token: t", "token: u")]
    [InlineData("https://two", "https://three")]
    [InlineData("current-context: dev", "current-context: \"dev\"")]
    [InlineData(
        "{ server: \"https://one\", certificate-authority-data: AAAA }", "{ certificate-authority-data: AAAA, server: \"https://one\" }")]
    public void What_does_not_concern_the_active_cluster_is_not(string old, string @new) =>
        Assert.False(IsOther(Given(Kubeconfig), Given(Kubeconfig.Replace(old, @new, StringComparison.Ordinal))));

    [Fact]
    public void A_kubeconfig_that_only_the_environment_gives_is_no_other()
    {
        Assert.False(IsOther(ObjectValue.Empty, Given(Kubeconfig)));
        Assert.False(IsOther(Given(Kubeconfig), ObjectValue.Empty));
        Assert.False(IsOther(Map(("context", Text("a"))), Map(("context", Text("b")))));
    }

    [Fact]
    public void A_kubeconfig_without_an_active_cluster_is_no_other() =>
        Assert.False(IsOther(Given(Kubeconfig), Given(Kubeconfig, context: "gone")));

    [Fact]
    public void A_secret_one_is_read_too() =>
        Assert.True(IsOther(Given(Kubeconfig), Map(("kubeconfig", Secret(Kubeconfig)), ("context", Text("prod")))));

    [Theory]
    [InlineData("kubeconfig")]
    [InlineData("context")]
    [InlineData("cluster")]
    public void What_is_not_known_yet_may_be_another(string name) =>
        Assert.True(IsOther(Given(Kubeconfig), Given(Kubeconfig).With(name, UnknownValue.Instance)));

    [Fact]
    public void Paths_of_files_are_compared_as_they_are()
    {
        Assert.False(IsOther(Given("~/.kube/config"), Given("~/.kube/config")));
        Assert.True(IsOther(Given("~/.kube/config"), Given("~/.kube/other")));
        Assert.True(IsOther(Given("~/.kube/config", context: "dev"), Given("~/.kube/config", context: "prod")));
    }

    [Fact]
    public void What_is_no_kubeconfig_is_compared_as_it_is() => Assert.True(IsOther(Given("{ a: "), Given("{ b: ")));

    [Fact]
    public void An_identifier_counts_more_than_everything_else()
    {
        Assert.False(IsOther(Identified(Given(Kubeconfig), "x"), Identified(Given(Kubeconfig, context: "prod"), "x")));
        Assert.True(IsOther(Identified(Given(Kubeconfig), "x"), Identified(Given(Kubeconfig), "y")));
    }

    [Fact]
    public void To_give_an_identifier_or_take_it_away_is_no_other()
    {
        Assert.False(IsOther(Given(Kubeconfig), Identified(Given(Kubeconfig), "x")));
        Assert.False(IsOther(Identified(Given(Kubeconfig), "x"), Given(Kubeconfig)));
    }

    [Fact]
    public void Another_folder_for_files_is() =>
        Assert.True(IsOther(Map(("renderYamlToDirectory", Text("a"))), Map(("renderYamlToDirectory", Text("b")))));

    [Theory]
    [InlineData("pulumi:providers:kubernetes", "kubeconfig", true)]
    [InlineData("pulumi:providers:kubernetes", "renderYamlToDirectory", true)]
    [InlineData("pulumi:providers:kubernetes", "namespace", false)]
    [InlineData("pulumi:providers:docker", "context", false)]
    public void Some_properties_of_Kubernetes_providers_name_it(string type, string property, bool isOne) =>
        Assert.Equal(isOne, ActiveCluster.IsNamedBy(type, PropertyPath.Root.Child(property)));

    private static bool IsOther(ObjectValue before, ObjectValue after) => ActiveCluster.IsOther(before, after);

    private static ObjectValue Identified(ObjectValue provider, string name) => provider.With("clusterIdentifier", Text(name));

    private static ObjectValue Given(string kubeconfig, string? context = null, string? cluster = null)
    {
        var inputs = Map(("kubeconfig", Text(kubeconfig)));
        inputs = context is null ? inputs : inputs.With("context", Text(context));
        return cluster is null ? inputs : inputs.With("cluster", Text(cluster));
    }
}
