using Lucid.Host.Configuration;
using Lucid.Host.Diagnostics;
using Lucid.Host.Engine;
using Lucid.Host.Graph;
using Lucid.Host.Policies;
using Lucid.Host.Programs;
using Lucid.Host.Projects;
using Lucid.Host.Secrets;
using Lucid.Host.State;
using Lucid.Host.Values;

namespace Lucid.Host.Runs;

/// <summary>The whole way from a project's folder to the graph of what its program declares.</summary>
/// <param name="secrets">Learns the secrets of configuration, state and program.</param>
/// <param name="output">Where the program's own output goes.</param>
public sealed class StackRunner(SecretTexts secrets, TextWriter output)
{
    /// <summary>Reads the project, its stack and its state, runs the program, and returns what it declares.</summary>
    /// <exception cref="HostFailureException">Something of it is wrong; the messages hold no secret.</exception>
    public async Task<StackRun> RunAsync(RunRequest request, CancellationToken cancellationToken)
    {
        var remarks = ImmutableArray<Diagnostic>.Empty;
        try
        {
            var project = await ProjectReader.ReadAsync(request.Directory, cancellationToken).ConfigureAwait(false);
            var launcher = ProgramLaunchers.For(project);
            var stack = StackSelector.Select(project, request.Stack, request.Environment);
            var passphrase = await Passphrase.FromAsync(request.Environment, cancellationToken).ConfigureAwait(false);
            var configuration = await StackConfigurationReader.ReadAsync(project, stack, passphrase, secrets, cancellationToken)
                .ConfigureAwait(false);
            var current = request.StatePath is null
                ? SavedState.Empty
                : await SavedStateReader.ReadAsync(request.StatePath, passphrase, secrets, cancellationToken).ConfigureAwait(false);
            var referenced = await ReadReferencedAsync(request, passphrase, cancellationToken).ConfigureAwait(false);
            remarks = [.. configuration.Remarks, .. current.Remarks, .. referenced.Values.SelectMany(state => state.Remarks)];
            var target = new DeploymentTarget
            {
                Project = project.Name,
                Configuration = configuration,
                Mode = request.Mode,
                Current = current.Graph,
                ReferencedStacks = referenced.ToImmutableSortedDictionary(
                    state => state.Key, state => state.Value.Graph.Stack?.Outputs ?? ObjectValue.Empty, StringComparer.Ordinal),
            };
            var runner = new ProgramRunner(launcher, secrets, output, request.IdleTimeout);
            var policies = await PolicyRun.StartAsync(
                request.PolicyPacks, request.PolicyPackTimeout, target, secrets, output, cancellationToken).ConfigureAwait(false);
            ProgramResult result;
            ImmutableArray<PolicyPackReport> reports;
            await using (policies.ConfigureAwait(false))
            {
                result = await policies.RunAsync(target, (mended, token) => runner.RunAsync(project, mended, token)).ConfigureAwait(false);
                reports = await policies.AnalyzeAsync(result.Graph).ConfigureAwait(false);
            }

            return new StackRun
            {
                Project = project,
                Stack = stack,
                Declared = WithMarks(result.Graph),
                Current = current with
                {
                    Graph = WithMarks(current.Graph),
                    PendingDeletions = [.. current.PendingDeletions.Select(WithMarks)],
                },
                PolicyPacks = [.. reports.Select(report => report.WithoutSecrets(secrets))],
                Diagnostics = [.. remarks.Concat(result.Diagnostics).Concat(policies.Diagnostics).Select(secrets.Mask)],
            };
        }
        catch (HostFailureException exception)
        {
            var unsaid = remarks.Where(remark => !IsSaidBy(exception, remark));
            throw new HostFailureException(exception.Kind, [.. unsaid.Concat(exception.Diagnostics).Select(secrets.Mask)]);
        }
    }

    private async Task<ImmutableSortedDictionary<string, SavedState>> ReadReferencedAsync(
        RunRequest request, Passphrase passphrase, CancellationToken cancellationToken)
    {
        var states = ImmutableSortedDictionary.CreateBuilder<string, SavedState>(StringComparer.Ordinal);
        foreach (var (name, path) in request.ReferencedStatePaths)
        {
            var own = request.ReferencedPassphrasePaths.TryGetValue(name, out var file)
                ? await Passphrase.FromFileAsync(file, cancellationToken).ConfigureAwait(false)
                : null;
            var source = new StateSource(path, own ?? passphrase) { OtherStack = name, MayHaveOtherPassphrase = own is null };
            states[name] = await SavedStateReader.ReadAsync(source, secrets, cancellationToken).ConfigureAwait(false);
        }

        return states.ToImmutable();
    }

    // A program that refuses a misspelt key says it better than the remark that nothing declares the key.
    private static bool IsSaidBy(HostFailureException failure, Diagnostic remark) =>
        remark.Subject is { } subject
        && failure.Diagnostics.Any(diagnostic => diagnostic.Message.Contains(subject, StringComparison.Ordinal));

    private ResourceGraph WithMarks(ResourceGraph graph) => secrets.IsEmpty ? graph : new(graph.InTreeOrder.Select(WithMarks));

    private Resource WithMarks(Resource resource) => resource with
    {
        Inputs = SecretMarks.Restore(resource.Inputs, secrets),
        Outputs = SecretMarks.Restore(resource.Outputs, secrets),
    };
}
