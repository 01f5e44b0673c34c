using System.Text.Json;
using Lucid.Host.Engine;
using Lucid.Host.Runs;
using Lucid.Host.Secrets;

namespace Lucid.EndToEnd.Tests.Stacks;

/// <summary>A small change of a program that uses the components is a small change of what is deployed, and the preview shows all of it.</summary>
public sealed class ChangeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ChangeTests()
    {
        var program = Repository.Path("tests/EndToEnd.Tests/fixtures/market");
        File.WriteAllText(_folder["Pulumi.yaml"], $"name: market\nruntime: dotnet\nmain: {program}\n");
    }

    [Fact]
    public async Task A_flow_that_is_taken_back_closes_both_its_halves_and_nothing_else() => Assert.Equal(
        [
            "delete NetworkFlow shop-to-orders",
            "delete NetworkPolicy shop-to-orders-egress",
            "delete NetworkPolicy shop-to-orders-ingress",
        ],
        await ChangesAsync("flow: false"));

    [Fact]
    public async Task Another_port_changes_the_service_its_probes_and_the_flows_to_it() => Assert.Equal(
        [
            "update Deployment orders: spec.template.spec.containers[0].livenessProbe.httpGet.port, "
            + "spec.template.spec.containers[0].ports[0].containerPort, spec.template.spec.containers[0].readinessProbe.httpGet.port, "
            + "spec.template.spec.containers[0].startupProbe.httpGet.port",
            "update DistrolessService orders: ports[0].number",
            "update NetworkFlow shop-to-orders: to.ports[0].number",
            "update NetworkPolicy shop-to-orders-egress: spec.egress[0].ports[0].port",
            "update NetworkPolicy shop-to-orders-ingress: spec.ingress[0].ports[0].port",
            "update Service orders: spec.ports[0].port",
        ],
        await ChangesAsync("port: 9090"));

    [Fact]
    public async Task A_renamed_service_is_another_service_with_flows_of_its_own() => Assert.Equal(
        [
            "create Deployment billing",
            "create DistrolessService billing",
            "create NetworkFlow shop-to-billing",
            "create NetworkPolicy shop-to-billing-egress",
            "create NetworkPolicy shop-to-billing-ingress",
            "create Service billing",
            "create ServiceAccount billing",
            "delete Deployment orders",
            "delete DistrolessService orders",
            "delete NetworkFlow shop-to-orders",
            "delete NetworkPolicy shop-to-orders-egress",
            "delete NetworkPolicy shop-to-orders-ingress",
            "delete Service orders",
            "delete ServiceAccount orders",
        ],
        await ChangesAsync("service: billing"));

    [Fact]
    public async Task A_renamed_plane_moves_everything_on_it_and_keeps_nothing_of_the_old_one()
    {
        var changes = await ChangesAsync("plane: bazaar");

        Assert.Contains("create Namespace bazaar", changes);
        Assert.Contains("delete Namespace market", changes);
        Assert.Contains("create NetworkPolicy bazaar-default-deny", changes);
        Assert.Contains("delete NetworkPolicy market-default-deny", changes);

        // The URNs of services are the same on any plane, so these are replaced: their namespace cannot be changed.
        Assert.Equal(
            ["Deployment orders", "Deployment shop", "Service orders", "Service shop", "ServiceAccount orders", "ServiceAccount shop"],
            changes.Where(change => change.StartsWith("replace ", StringComparison.Ordinal) && !change.Contains("NetworkPolicy", StringComparison.Ordinal))
                .Select(change => change["replace ".Length..change.IndexOf(':', StringComparison.Ordinal)]));
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>What a preview shows once a line of the configuration is changed: kind of change, type, name, and of updates the properties.</summary>
    [Fact]
    public async Task A_service_on_two_planes_is_refused_and_told_that_it_takes_two_names()
    {
        await File.WriteAllTextAsync(_folder["Pulumi.dev.yaml"], "config:\n  market:second: storehouse\n");

        var result = await Lucid.RunAsync("preview", "--cwd", _folder.Path);

        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Contains(
            "lucid:index:DistrolessService::shop'; two resources of one type and parent need different names", result.Error, StringComparison.Ordinal);
    }

    private async Task<string[]> ChangesAsync(string line)
    {
        await File.WriteAllTextAsync(_folder["Pulumi.dev.yaml"], "config: {}\n");
        await WriteStateAsync();
        await File.WriteAllTextAsync(_folder["Pulumi.dev.yaml"], $"config:\n  market:{line}\n");

        var result = await Lucid.RunAsync("preview", "--cwd", _folder.Path, "--state", _folder["state.json"], "--format", "json");

        Assert.True(result.ExitCode == 0, result.Error);
        using var preview = JsonDocument.Parse(result.Output);
        return
        [
            .. preview.RootElement.GetProperty("resources").EnumerateArray()
                .Where(resource => resource.GetProperty("change").GetString() != "same")
                .Select(Written).Order(StringComparer.Ordinal),
        ];
    }

    private static string Written(JsonElement resource)
    {
        var change = resource.GetProperty("change").GetString();
        var type = resource.GetProperty("type").GetString()!;
        var properties = resource.GetProperty("properties").EnumerateArray().Select(property => property.GetProperty("path").GetString());
        return $"{change} {type[(type.LastIndexOf(':') + 1)..]} {resource.GetProperty("name").GetString()}"
            + (change is "update" or "replace" ? $": {string.Join(", ", properties)}" : "");
    }

    private async Task WriteStateAsync()
    {
        var request = new RunRequest { Directory = _folder.Path, Mode = EngineMode.Render, Environment = ImmutableDictionary<string, string>.Empty };
        var run = await new StackRunner(new SecretTexts(), TextWriter.Null).RunAsync(request, CancellationToken.None);
        await File.WriteAllTextAsync(_folder["state.json"], new ExportedState(passphrase: null).Of(run.Declared.InTreeOrder));
    }
}
