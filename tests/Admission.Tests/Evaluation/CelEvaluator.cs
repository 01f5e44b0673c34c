using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Lucid.Admission.Tests.Evaluation;

/// <summary>Evaluates CEL. One process serves all tests: each batch is a line to it, and a line of its answer.</summary>
public sealed class CelEvaluator : IAsyncLifetime
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private Process? _node;

    private static string Folder => Repository.Path("tests/Admission.Tests/evaluator");

    /// <inheritdoc />
    public async Task InitializeAsync()
    {
        if (NodeNeeded.Missing is null)
        {
            await NodePackages.InstallAsync(Folder);
            _node = Process.Start(new ProcessStartInfo("node", ["evaluate.js"])
            {
                WorkingDirectory = Folder,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            });
        }
    }

    /// <inheritdoc />
    public async Task DisposeAsync()
    {
        if (_node is not null)
        {
            _node.StandardInput.Close();
            await _node.WaitForExitAsync();
            _node.Dispose();
        }
    }

    /// <summary>What each expression of a policy says of an object; empty where a condition of the policy leaves the object out.</summary>
    internal async Task<ImmutableArray<CelVerdict>> EvaluateAsync(CelPolicy policy, JsonObject @object, JsonObject? old = null)
        => (await EvaluateAsync([new(policy, @object, old)]))[0];

    /// <summary>The same for many requests at once.</summary>
    internal async Task<ImmutableArray<ImmutableArray<CelVerdict>>> EvaluateAsync(ImmutableArray<CelRequest> requests)
    {
        var written = requests.Select(request => JsonSerializer.Serialize(request.Policy, Json)).ToArray();
        var policies = written.Distinct().ToArray();
        var batch = new
        {
            Policies = policies.Select(policy => JsonNode.Parse(policy)),
            Requests = requests.Zip(written, (request, policy) => new
            {
                Policy = Array.IndexOf(policies, policy),
                Object = Served.By(request.Object),
                Old = request.Old is null ? null : Served.By(request.Old),
            }),
        };
        await _node!.StandardInput.WriteLineAsync(JsonSerializer.Serialize(batch, Json));
        await _node.StandardInput.FlushAsync();
        var line = await _node.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1));
        Assert.True(line is not null, "The evaluator ended; its error output stands above.");
        using var answers = JsonDocument.Parse(line);
        return [.. answers.RootElement.EnumerateArray().Select(Verdicts)];
    }

    private static ImmutableArray<CelVerdict> Verdicts(JsonElement answer)
        => answer.ValueKind == JsonValueKind.Null ? [] : [.. answer.EnumerateArray().Select(CelVerdict.Of)];
}
