using Lucid.Host.Diagnostics;
using Lucid.Host.Engine;
using Lucid.Host.Graph;
using Lucid.Host.Rpc;
using Lucid.Host.Secrets;
using Lucid.Host.Values;

namespace Lucid.Host.Policies;

/// <summary>
/// The policy packs of a run. They mend inputs when resources are registered, so that what other resources get of them is mended too. They
/// judge when the program has ended, in tree order: the registration of a resource that breaks a policy goes through in a preview anyway,
/// and so what packs say, and the order in which they say it, is the same on every run.
/// </summary>
internal sealed class PolicyRun : IRemediation, IAsyncDisposable
{
    private readonly SecretTexts _secrets;
    private readonly EngineLog _log = new();
    private readonly List<PolicyPackSession> _sessions = [];
    private readonly CancellationTokenSource _stop;
    private readonly CancellationToken _interrupted;
    private RpcServer? _engine;
    private HostFailureException? _failure;

    private PolicyRun(SecretTexts secrets, CancellationToken cancellationToken)
    {
        _secrets = secrets;
        _interrupted = cancellationToken;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
    }

    /// <summary>What the packs logged so far.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => _log.Diagnostics;

    /// <summary>Starts and configures packs; without any there is nothing to start.</summary>
    /// <param name="packs">The packs, in the order in which they mend inputs.</param>
    /// <param name="timeout">How long a pack may take to be ready, and to answer one call.</param>
    /// <param name="target">What the run is about.</param>
    /// <param name="secrets">Knows the secrets that must not be shown.</param>
    /// <param name="output">Where the packs' own output goes.</param>
    /// <param name="cancellationToken">Fires when the user interrupts, also later in the run.</param>
    /// <exception cref="HostFailureException">A pack cannot be used, or its configuration does not fit it.</exception>
    public static async Task<PolicyRun> StartAsync(
        ImmutableArray<PolicyPackRequest> packs,
        TimeSpan timeout,
        DeploymentTarget target,
        SecretTexts secrets,
        TextWriter output,
        CancellationToken cancellationToken)
    {
        var run = new PolicyRun(secrets, cancellationToken);
        try
        {
            await run.OpenAsync(packs, timeout, target, output).ConfigureAwait(false);
            return run;
        }
        catch
        {
            await run.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Runs the program, whose end is that of a pack that fails meanwhile.</summary>
    /// <param name="target">What the run is about.</param>
    /// <param name="program">Runs the program for what it is given.</param>
    /// <exception cref="HostFailureException">The program or a pack failed.</exception>
    public async Task<T> RunAsync<T>(DeploymentTarget target, Func<DeploymentTarget, CancellationToken, Task<T>> program)
    {
        try
        {
            var remediation = _sessions.Exists(session => session.Remediates) ? this : null;
            return await program(target with { Remediation = remediation }, _stop.Token).ConfigureAwait(false);
        }
        catch (Exception) when (_failure is not null)
        {
            // Whatever became of the program, it is the pack that has to be mended.
            throw _failure;
        }
    }

    /// <inheritdoc />
    public async ValueTask<ObjectValue> RemediateAsync(Resource resource, Resource? provider, CancellationToken cancellationToken)
    {
        // A pack may hand back in clear what it got as a secret.
        _secrets.AddSecretsIn(resource.Inputs);
        foreach (var session in _sessions.Where(session => session.Remediates))
        {
            var mended = GuardAsync(session.RemediateAsync(resource, provider, cancellationToken));
            resource = resource with { Inputs = await mended.ConfigureAwait(false) };
        }

        return resource.Inputs;
    }

    /// <summary>What the packs say of everything that the program declares, in the order of the packs.</summary>
    /// <exception cref="HostFailureException">A pack failed, or logged an error.</exception>
    public async Task<ImmutableArray<PolicyPackReport>> AnalyzeAsync(ResourceGraph graph)
    {
        var reports = await TogetherAsync(_sessions.Select(session => session.AnalyzeAsync(graph, _stop.Token))).ConfigureAwait(false);
        var diagnostics = Diagnostics;
        return diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error)
            ? throw new HostFailureException(FailureKind.Program, diagnostics)
            : [.. reports];
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_interrupted.IsCancellationRequested)
        {
            await Task.WhenAll(_sessions.Select(session => session.CancelAsync())).ConfigureAwait(false);
        }

        foreach (var session in _sessions)
        {
            await session.DisposeAsync().ConfigureAwait(false);
        }

        if (_engine is not null)
        {
            await _engine.DisposeAsync().ConfigureAwait(false);
        }

        _stop.Dispose();
    }

    private async Task OpenAsync(
        ImmutableArray<PolicyPackRequest> packs, TimeSpan timeout, DeploymentTarget target, TextWriter output)
    {
        if (packs.IsEmpty)
        {
            return;
        }

        var methods = new UnaryMethods();
        Pulumirpc.Engine.BindService(methods, new EngineService(_log));
        _engine = await RpcServer.StartAsync(methods, _stop.Token).ConfigureAwait(false);

        // One after the other: two builds may write the same files.
        foreach (var request in packs)
        {
            var pack = await PolicyPackReader.ReadAsync(request.Path, _stop.Token).ConfigureAwait(false);
            var session = PolicyPackSession.StartAsync(pack, _engine.Address, target, output, _secrets, _stop.Token);
            _sessions.Add(await session.ConfigureAwait(false));
        }

        await TogetherAsync(_sessions.Zip(packs, (session, request) =>
            session.OpenAsync(_engine.Address, target, request.ConfigPath, timeout, _stop.Token))).ConfigureAwait(false);
    }

    /// <summary>Waits for all packs, or for the first that fails.</summary>
    private async Task<T[]> TogetherAsync<T>(IEnumerable<Task<T>> work)
    {
        try
        {
            return await Task.WhenAll(work.Select(GuardAsync)).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_failure is not null)
        {
            throw _failure;
        }
    }

    /// <summary>Ends everything when a pack fails: one clear message is better than what follows from it.</summary>
    private async Task<T> GuardAsync<T>(Task<T> work)
    {
        try
        {
            return await work.ConfigureAwait(false);
        }
        catch (HostFailureException exception)
        {
            Interlocked.CompareExchange(ref _failure, exception, null);
            await _stop.CancelAsync().ConfigureAwait(false);
            throw _failure;
        }
    }
}
