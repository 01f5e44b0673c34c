using Lucid.Host.Diagnostics;
using Lucid.Policy.Documents;
using Lucid.Policy.Network;
using Lucid.Policy.Rules;

namespace Lucid.Cli.Graphs;

/// <summary>Who reaches whom by any manifests, whoever wrote them: what their NetworkPolicies let through, not what somebody meant.</summary>
internal sealed record ManifestGraph
{
    public required Reachability Reachability { get; init; }

    /// <summary>How many policies let through or hold back.</summary>
    public required int Policies { get; init; }

    /// <summary>What was not judged and may change the answer.</summary>
    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }

    /// <param name="files">The files.</param>
    /// <param name="defaultNamespace">The namespace of objects that name none.</param>
    public static ManifestGraph Of(ImmutableArray<KubernetesFile> files, string defaultNamespace)
    {
        var cluster = ClusterNetwork.Read(files, defaultNamespace);
        return new()
        {
            Reachability = cluster.Evaluate(),
            Policies = cluster.Policies.Length,
            Diagnostics =
            [
                .. files.SelectMany(file => file.Problems.Where(problem => problem.Kind == DocumentProblemKind.Unreadable)
                    .Select(problem => Warning(file.Locate(problem.Position), $"What stands here is not in the graph: {problem.Message}"))),
                .. files.SelectMany(file => file.PassedOver.Where(document => document.Reason == PassedOverReason.Template)
                    .Select(document => Warning(file.Locate(document.Position), $"This is not in the graph: {document.Message}"))),
                .. RuleRunner.Run(new RuleBook([new ValidNetworkPolicyRule()]), files)
                    .Select(finding => Warning(finding.Location, $"{finding.Subject} does not count, since no cluster takes it: {finding.Message}")),
            ],
        };
    }

    private static Diagnostic Warning(Policy.Findings.SourceLocation place, string message) =>
        Diagnostic.Warning(message, new SourceLocation(place.File, place.Line, place.Column));
}
