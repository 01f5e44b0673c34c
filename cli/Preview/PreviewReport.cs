using Lucid.Host.Diagnostics;
using Lucid.Host.Diff;
using Lucid.Host.Policies;

namespace Lucid.Cli.Preview;

/// <summary>What a preview has to tell.</summary>
internal sealed record PreviewReport
{
    public required string Project { get; init; }

    public required string Stack { get; init; }

    /// <summary>The file that says what is deployed; null where nothing is.</summary>
    public required string? StatePath { get; init; }

    public required DeploymentPlan Plan { get; init; }

    /// <summary>What the policy packs say; none where none was named.</summary>
    public ImmutableArray<PolicyPackReport> PolicyPacks { get; init; } = [];

    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }

    /// <summary>The outputs of the stack that differ; of new ones each value by itself.</summary>
    public ImmutableArray<PropertyLine> Outputs =>
    [
        .. Plan.Outputs.SelectMany(change => change.Before is null ? PropertyDiffer.Leaves(change.After!, change.Path) : [change])
            .Select(change => new PropertyLine(change, MattersForSecurity: false)),
    ];

    /// <summary>Everything there is to say, the worst first.</summary>
    public ImmutableArray<Diagnostic> AllDiagnostics =>
        [.. Plan.Obstacles.Concat(Diagnostics).OrderByDescending(diagnostic => diagnostic.Severity)];
}
