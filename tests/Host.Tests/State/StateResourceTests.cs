using Lucid.Host.Graph;
using Lucid.Host.Values;
using static Lucid.Host.Tests.State.States;
using static Lucid.Host.Tests.Values.Samples;

namespace Lucid.Host.Tests.State;

public sealed class StateResourceTests
{
    [Theory]
    [InlineData("kubernetes:core/v1:Pod::web", "\"custom\": true", ResourceKind.Custom)]
    [InlineData("kubernetes:core/v1:Pod::web", "\"custom\": true, \"external\": true", ResourceKind.Read)]
    [InlineData("lucid:index:Service::web", "\"custom\": false", ResourceKind.Component)]
    [InlineData("lucid:index:Service::web", "\"id\": \"\"", ResourceKind.Component)]
    [InlineData("pulumi:pulumi:Stack::lucid-dev", "\"custom\": false", ResourceKind.Component)]
    [InlineData("pulumi:providers:kubernetes::cluster", "\"custom\": true", ResourceKind.Provider)]
    [InlineData("lucid:index:Service$pulumi:providers:kubernetes::cluster", "\"custom\": true", ResourceKind.Provider)]
    [InlineData("pulumi:providers:kubernetes::defaults", "\"custom\": true", ResourceKind.Provider)]
    [InlineData("pulumi:providers:kubernetes::default", "\"custom\": true", ResourceKind.DefaultProvider)]
    [InlineData("pulumi:providers:kubernetes::default_4_34_2", "\"custom\": true", ResourceKind.DefaultProvider)]
    public async Task A_resource_has_its_kind(string typeAndName, string members, ResourceKind kind)
    {
        var state = await ReadAsync(Of($$"""{"urn": "urn:pulumi:dev::lucid::{{typeAndName}}", {{members}} }"""));

        Assert.Equal(kind, Assert.Single(state.Graph.InTreeOrder).Kind);
    }

    [Fact]
    public async Task Everything_that_counts_is_read()
    {
        var resource = await ResourceAsync($$$"""
            "type": "kubernetes:core/v1:Pod", "id": "default/web", "parent": "{{{StackUrn}}}", "provider": "{{{ProviderUrn}}}::some-id",
            "inputs": {"a": 1, "b": [true, null, "x"], "n": null}, "outputs": {"c": {"d": false}},
            "dependencies": ["{{{StackUrn}}}", "{{{ProviderUrn}}}"], "propertyDependencies": {"a": ["{{{StackUrn}}}"], "b": null},
            "protect": true, "retainOnDelete": true,
            "deletedWith": "{{{StackUrn}}}",
            "ignoreChanges": ["b", "a"], "replaceOnChanges": ["c[*]"], "additionalSecretOutputs": ["token"], "importID": "existing",
            "customTimeouts": {"create": 5}, "created": "2026-01-01T00:00:00Z"
            """);

        Assert.Equal(
            (PodUrn, "kubernetes:core/v1:Pod", "web", "default/web"),
            (resource.Urn.Text, resource.Type, resource.Name, resource.Id));
        Assert.Equal(StackUrn, resource.Parent?.Text);
        Assert.Equal(new ProviderReference(new Urn(ProviderUrn), "some-id"), resource.Provider);
        Assert.Equal(Map(("a", Number(1)), ("b", List(new BooleanValue(true), NullValue.Instance, Text("x")))), resource.Inputs);
        Assert.Equal(Map(("c", Map(("d", new BooleanValue(false))))), resource.Outputs);
        Assert.Equal([ProviderUrn, StackUrn], resource.Dependencies.Select(urn => urn.Text));
        Assert.Equal((StackUrn, 0), (resource.PropertyDependencies["a"].Single().Text, resource.PropertyDependencies["b"].Length));
        Assert.True(resource.IsProtected);
        Assert.True(resource.IsRetainedOnDelete);
        Assert.Equal(StackUrn, resource.DeletedWith?.Text);
        Assert.Equal(["b", "a"], resource.IgnoreChanges.ToArray());
        Assert.Equal(["c[*]"], resource.ReplaceOnChanges.ToArray());
        Assert.Equal(["token"], resource.AdditionalSecretOutputs.ToArray());
        Assert.Equal("existing", resource.ImportId);
        Assert.False(resource.IsTainted);
    }

    [Fact]
    public async Task What_a_resource_does_not_say_is_not_there()
    {
        var resource = await ResourceAsync("\"parent\": \"\", \"provider\": \"\", \"deletedWith\": \"\"");

        Assert.Equal("kubernetes:core/v1:Pod", resource.Type);
        Assert.Null(resource.Parent);
        Assert.Null(resource.Id);
        Assert.Null(resource.Provider);
        Assert.Null(resource.DeletedWith);
        Assert.Null(resource.ImportId);
        Assert.Equal(ObjectValue.Empty, resource.Inputs);
        Assert.Equal(ObjectValue.Empty, resource.Outputs);
        Assert.False(resource.IsProtected || resource.IsRetainedOnDelete || resource.IsTainted);
        Assert.True(resource.Dependencies.IsEmpty && resource.IgnoreChanges.IsEmpty && resource.ReplaceOnChanges.IsEmpty);
    }

    [Theory]
    [InlineData("\"taint\": true", true)]
    [InlineData("\"pendingReplacement\": true", true)]
    [InlineData("\"taint\": false, \"pendingReplacement\": false", false)]
    public async Task A_resource_that_is_to_be_replaced_is_tainted(string members, bool isTainted) =>
        Assert.Equal(isTainted, (await ResourceAsync(members)).IsTainted);
}
