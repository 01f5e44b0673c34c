using System.Collections.Immutable;
using Lucid.Sdk.Tests.Configuration;
using Lucid.Sdk.Tests.Wire;
using Pulumi.Testing;

namespace Lucid.Sdk.Tests.References;

/// <summary>Outputs of other stacks.</summary>
[Collection(nameof(EnvironmentCollection))]
public sealed class StackReferenceTests
{
    private const string Answer = """
        {
          "name": "acme/net/prod",
          "outputs": {
            "zone": "eu",
            "ports": [80, 443],
            "token": { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", "value": "hunter2" }
          },
          "secretOutputNames": ["token"]
        }
        """;

    [Fact]
    public async Task A_reference_is_read_by_the_name_of_the_stack()
    {
        var monitor = await RunAsync(() => _ = new StackReference("acme/net/prod"));

        var request = Assert.Single(monitor.Read);
        Assert.Equal(
            ("pulumi:pulumi:StackReference", "acme/net/prod", "acme/net/prod"),
            (request.Type, request.Name, request.Id));
        Assert.Equal("""{"name":"acme/net/prod"}""", WireJson.Write(request.Properties));
        Assert.Equal("urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev", request.Parent);
        Assert.DoesNotContain(monitor.Registered, registered => registered.Type == "pulumi:pulumi:StackReference");
    }

    [Fact]
    public async Task A_reference_may_have_another_name_than_the_stack()
    {
        var monitor = await RunAsync(
            () => _ = new StackReference(
                "net", new StackReferenceArgs { Name = "acme/net/prod" }, new CustomResourceOptions { Version = "1.0.0" }));

        var request = Assert.Single(monitor.Read);
        Assert.Equal(("net", "acme/net/prod", "1.0.0"), (request.Name, request.Id, request.Version));
        Assert.Equal("""{"name":"acme/net/prod"}""", WireJson.Write(request.Properties));
    }

    [Fact]
    public async Task An_output_is_secret_only_if_it_is_named_so()
    {
        Output<object?> zone = null!, token = null!;
        StackReference reference = null!;
        await RunAsync(() =>
        {
            reference = new StackReference("acme/net/prod");
            zone = reference.GetOutput("zone");
            token = reference.GetOutput("token");
        });

        Assert.Equal("eu", await OutputUtilities.GetValueAsync(zone));
        Assert.False(await Output.IsSecretAsync(zone));
        Assert.Equal("hunter2", await OutputUtilities.GetValueAsync(token));
        Assert.True(await Output.IsSecretAsync(token));
        Assert.True(await Output.IsSecretAsync(reference.Outputs));
        Assert.Equal("acme/net/prod", await OutputUtilities.GetValueAsync(reference.Name));
    }

    [Fact]
    public async Task An_output_of_an_unknown_name_is_as_secret_as_all_outputs_together()
    {
        Output<object?> output = null!;
        await RunAsync(() => output = new StackReference("acme/net/prod").GetOutput(OutputUtilities.CreateUnknown("zone")));

        Assert.False(await OutputUtilities.GetIsKnownAsync(output));
        Assert.True(await Output.IsSecretAsync(output));
    }

    [Fact]
    public async Task An_output_depends_on_the_reference()
    {
        StackReference reference = null!;
        Output<object?> zone = null!;
        await RunAsync(() => zone = (reference = new StackReference("acme/net/prod")).GetOutput("zone"));

        Assert.Contains(reference, await OutputUtilities.GetDependenciesAsync(zone));
    }

    [Fact]
    public async Task An_output_that_the_stack_has_not_is_null()
    {
        Output<object?> output = null!;
        await RunAsync(() => output = new StackReference("acme/net/prod").GetOutput("zz"));

        Assert.Null(await OutputUtilities.GetValueAsync(output));
        Assert.True(await OutputUtilities.GetIsKnownAsync(output));
    }

    [Fact]
    public async Task An_output_that_is_required_and_missing_fails_the_run()
    {
        var error = await EngineRun.RunFailingAsync(() => _ = new StackReference("acme/net/prod").RequireOutput("zz"), Monitor());

        Assert.Contains("KeyNotFoundException", error.Message, StringComparison.Ordinal);
        Assert.Contains("Required output 'zz' does not exist on stack 'acme/net/prod'.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Values_can_be_awaited_unless_they_are_secret()
    {
        object? zone = null, missing = "something", required = null;
        var refusals = new List<InvalidOperationException>();
        await RunAsync(async () =>
        {
            var reference = new StackReference("acme/net/prod");
            zone = await reference.GetValueAsync("zone");
            missing = await reference.GetValueAsync("zz");
            required = await reference.RequireValueAsync("ports");
            refusals.Add(await Assert.ThrowsAsync<InvalidOperationException>(() => reference.GetValueAsync("token")));
            refusals.Add(await Assert.ThrowsAsync<InvalidOperationException>(() => reference.RequireValueAsync("token")));
        });

        Assert.Equal(("eu", null), (zone, missing));
        Assert.Equal([80.0, 443.0], Assert.IsType<ImmutableArray<object>>(required).Cast<double>());
        Assert.All(refusals, refusal => Assert.DoesNotContain("hunter2", refusal.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Details_say_whether_the_value_is_secret()
    {
        StackReferenceOutputDetails zone = null!, token = null!, missing = null!;
        await RunAsync(async () =>
        {
            var reference = new StackReference("acme/net/prod");
            zone = await reference.GetOutputDetailsAsync("zone");
            token = await reference.GetOutputDetailsAsync("token");
            missing = await reference.GetOutputDetailsAsync("zz");
        });

        Assert.Equal(("eu", null), (zone.Value, zone.SecretValue));
        Assert.Equal((null, "hunter2"), (token.Value, token.SecretValue));
        Assert.Equal((null, null), (missing.Value, missing.SecretValue));
    }

    [Fact]
    public async Task Mocks_are_asked_for_the_stack_by_its_name()
    {
        object? zone = null;
        var mocks = new RecordingMocks
        {
            Answer = args => (args.Id, new Dictionary<string, object>
            {
                ["name"] = args.Id!,
                ["outputs"] = new Dictionary<string, object> { ["zone"] = "eu" },
                ["secretOutputNames"] = Array.Empty<string>(),
            }),
        };
        await Deployment.TestAsync(mocks, new TestOptions { IsPreview = false }, async () =>
            zone = await new StackReference("acme/net/prod").GetValueAsync("zone"));

        Assert.Equal("eu", zone);
        Assert.Equal("acme/net/prod", mocks.Resources["acme/net/prod"].Id);
    }

    private static Task<FakeMonitor> RunAsync(Action program) => EngineRun.RunAsync(program, Monitor());

    private static async Task RunAsync(Func<Task> program)
    {
        var (exitCode, _, log) = await EngineRun.RunAsync(() => Deployment.RunAsync(program), Monitor());
        Assert.Empty(log.Errors);
        Assert.Equal(0, exitCode);
    }

    private static FakeMonitor Monitor() => new() { OnRead = _ => WireStructs.FromJson(Answer) };
}
