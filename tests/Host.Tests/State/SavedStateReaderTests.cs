using System.Text;
using Lucid.Host.Graph;
using Lucid.Host.Secrets;
using Lucid.Host.State;
using Lucid.Host.Tests.Secrets;
using static Lucid.Host.Tests.State.States;

namespace Lucid.Host.Tests.State;

public sealed class SavedStateReaderTests
{
    private const string NoState =
        "FILE is no exported state: that is a JSON object with 'version' and 'deployment', as `pulumi stack export` writes it.";

    private const string BreaksOff = "the state breaks off or is no JSON here; export it again with `pulumi stack export`";

    [Theory]
    [InlineData("\"version\": 3")]
    [InlineData("\"version\": 4, \"features\": [\"refreshBeforeUpdate\"]")]
    public async Task Exports_of_version_3_and_4_are_read(string head)
    {
        var state = await ReadAsync($$$"""
            { {{{head}}}, "deployment": {
                "manifest": {"time": "2026-01-01T00:00:00Z", "magic": "ab", "version": "v3.259.0"},
                "resources": [{{{Resource(PodUrn, $"\"parent\": \"{StackUrn}\"")}}}, {
                    "urn": "{{{StackUrn}}}", "custom": false, "type": "pulumi:pulumi:Stack"}],
                "pending_operations": [], "metadata": {} } }
            """);

        Assert.Equal([StackUrn, PodUrn], state.Graph.InTreeOrder.Select(resource => resource.Urn.Text));
        Assert.Equal(StackUrn, state.Graph.Stack?.Urn.Text);
        Assert.Empty(state.PendingDeletions);
        Assert.Empty(state.Remarks);
    }

    [Theory]
    [InlineData("""{"version": 3, "deployment": null}""")]
    [InlineData("""{"version": 3, "deployment": {}}""")]
    [InlineData("""{"version": 3, "deployment": {"resources": null}}""")]
    [InlineData("""{"version": 3, "deployment": {"resources": []}}""")]
    public async Task A_stack_that_was_never_deployed_is_empty(string text)
    {
        var state = await ReadAsync(text);

        Assert.Empty(state.Graph.InTreeOrder);
        Assert.Empty(state.PendingDeletions);
        Assert.Empty(state.Remarks);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("{}")]
    [InlineData("""{"version": 3}""")]
    [InlineData("""{"deployment": {}}""")]
    [InlineData("""{"version": "3", "deployment": {}}""")]
    [InlineData("""{"version": 3.5, "deployment": {}}""")]
    [InlineData("""{"version": 3, "deployment": []}""")]
    [InlineData("""{"version": 3, "checkpoint": {"latest": {}}}""")]
    public async Task What_is_no_exported_state_is_told(string text) => Assert.Equal(NoState, await MistakeAsync(text));

    [Theory]
    [InlineData(2, "; export it again with a current pulumi")]
    [InlineData(0, "; export it again with a current pulumi")]
    [InlineData(5, ", so this file needs a newer lucid")]
    public async Task Another_version_is_told(int version, string advice) => Assert.Equal(
        $"FILE has state version {version}; understood are 3 and 4{advice}.",
        await MistakeAsync($$$"""{"version": {{{version}}}, "deployment": {"resources": []}}"""));

    [Theory]
    [InlineData(" ", "1:2")]
    [InlineData("{\"version\": 3,\n \"deployment\": {\"resources\": [", "2:31")]
    [InlineData("version: 3\n", "1:1")]
    [InlineData("{\"version\": 3}\n{}", "2:1")]
    public async Task A_state_that_breaks_off_is_told_with_its_place(string text, string place) =>
        Assert.Equal($"FILE:{place}: {BreaksOff}", await MistakeAsync(text));

    [Fact]
    public async Task An_empty_file_is_told() =>
        Assert.Equal("FILE is empty; export the state again with `pulumi stack export`.", await MistakeAsync(""));

    [Fact]
    public async Task A_byte_order_mark_is_no_damage()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["state.json"], Of(Resource(PodUrn)), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        var state = await SavedStateReader.ReadAsync(
            folder["state.json"], await Passphrases.NoneAsync(), new SecretTexts(), CancellationToken.None);

        Assert.Single(state.Graph.InTreeOrder);
    }

    [Fact]
    public async Task Values_may_be_nested_as_deep_as_schemas_of_Kubernetes_are()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"properties\": ", 150)) + "1" + new string('}', 150);

        Assert.Equal("properties", Assert.Single((await ResourceAsync($"\"inputs\": {deep}")).Inputs.Entries).Key);
    }

    [Theory]
    [InlineData("\"text\"", "it is no object")]
    [InlineData("null", "it is no object")]
    [InlineData("{}", "it has no URN")]
    [InlineData("""{"urn": 5}""", "it has no URN")]
    [InlineData("""{"urn": "text"}""", "it has no URN")]
    [InlineData("""{"urn": "urn:pulumi:dev::lucid::a:b:C"}""", "it has no URN")]
    [InlineData("""{"urn": "urn:pulumi:a::b::c::d", "parent": "text"}""", "its parent 'text' is no URN")]
    [InlineData("""{"urn": "urn:pulumi:a::b::c::d", "dependencies": ["text"]}""", "its dependency 'text' is no URN")]
    [InlineData(
        """{"urn": "urn:pulumi:a::b::c::d", "propertyDependencies": {"a": ["text"]}}""", "its dependency of 'a' 'text' is no URN")]
    [InlineData("""{"urn": "urn:pulumi:a::b::c::d", "deletedWith": "text"}""", "its deletedWith 'text' is no URN")]
    [InlineData("""{"urn": "urn:pulumi:a::b::c::d", "provider": "text"}""", "its provider 'text' is no reference to one; it has the form URN::ID")]
    [InlineData(
        """{"urn": "urn:pulumi:a::b::c::d", "inputs": {"a": {"4dabf18193072939515e22adb298388d": "5cf8f73096256a8f31e491e813e4eb8e"}}}""",
        "a resource reference has no 'urn'")]
    public async Task A_damaged_resource_is_told_with_its_index(string resource, string problem) => Assert.Equal(
        $"FILE is damaged: resource 1 cannot be read: {problem}.", await MistakeAsync(Of($"{Resource(PodUrn)}, {resource}")));

    [Theory]
    [InlineData("{}")]
    [InlineData("5")]
    public async Task Resources_that_are_no_list_are_damage(string resources) => Assert.Equal(
        "FILE is damaged: its 'resources' are no array.",
        await MistakeAsync($$$"""{"version": 3, "deployment": {"resources": {{{resources}}}}}"""));

    [Fact]
    public async Task A_URN_twice_is_damage() => Assert.Equal(
        $"FILE is damaged: it holds {PodUrn} twice.", await MistakeAsync(Of($"{Resource(PodUrn)}, {Resource(PodUrn)}")));

    [Fact]
    public async Task A_resource_that_is_its_own_parent_is_damage() => Assert.Equal(
        $"FILE is damaged: the parents of {PodUrn} lead in a circle: {PodUrn}, then {PodUrn}.",
        await MistakeAsync(Of(Resource(PodUrn, $"\"parent\": \"{PodUrn}\""))));

    [Fact]
    public async Task Parents_in_a_circle_are_damage()
    {
        const string other = "urn:pulumi:dev::lucid::lucid:index:Service::a";
        const string below = "urn:pulumi:dev::lucid::a:b:C::below";

        Assert.Equal(
            $"FILE is damaged: the parents of {PodUrn} lead in a circle: {PodUrn}, then {other}, then {PodUrn}.",
            await MistakeAsync(Of(
                $"{Resource(other, $"\"parent\": \"{PodUrn}\"")}, {Resource(PodUrn, $"\"parent\": \"{other}\"")}, "
                + Resource(below, $"\"parent\": \"{PodUrn}\""))));
    }

    [Fact]
    public async Task A_parent_that_is_missing_is_no_damage() =>
        Assert.Single((await ReadAsync(Of(Resource(PodUrn, $"\"parent\": \"{StackUrn}\"")))).Graph.InTreeOrder);

    [Fact]
    public async Task What_waits_to_be_deleted_stands_apart_and_may_have_the_URN_of_another()
    {
        var old = Resource(PodUrn, "\"delete\": true, \"id\": \"old\"");

        var state = await ReadAsync(Of($"{Resource(PodUrn, "\"id\": \"new\"")}, {old}, {old}"));

        Assert.Equal("new", state.Graph.Find(new Urn(PodUrn))?.Id);
        Assert.Equal(["old", "old"], state.PendingDeletions.Select(resource => resource.Id));
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_told()
    {
        using var folder = new TemporaryFolder();
        var (missing, passphrase) = (folder["missing.json"], await Passphrases.NoneAsync());

        Assert.Equal(
            $"The state {missing} cannot be read: Could not find file '{missing}'.",
            await Failures.OfInputAsync(() => SavedStateReader.ReadAsync(missing, passphrase, new SecretTexts(), CancellationToken.None)));
        Assert.Equal(
            $"{folder.Path} is a folder; name the file that `pulumi stack export` wrote.",
            await Failures.OfInputAsync(
                () => SavedStateReader.ReadAsync(folder.Path, passphrase, new SecretTexts(), CancellationToken.None)));
    }
}
