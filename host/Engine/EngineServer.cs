using Lucid.Host.Diagnostics;
using Lucid.Host.Graph;
using Lucid.Host.Rpc;

namespace Lucid.Host.Engine;

/// <summary>The engine that one program runs against: it collects what the program registers and deploys nothing.</summary>
public sealed class EngineServer : IAsyncDisposable
{
    private readonly ResourceRegistry _registry = new();
    private readonly EngineLog _log = new();
    private readonly Callbacks _callbacks;
    private MonitorService? _monitor;
    private RpcServer? _server;

    private EngineServer() => _callbacks = new Callbacks(Activity);

    /// <summary>Where the program finds the engine, as <c>host:port</c>.</summary>
    public string Address => _server!.Address;

    /// <summary>The resources registered so far.</summary>
    public ResourceGraph Graph => _registry.ToGraph();

    /// <summary>What the program told the user so far.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => _log.Diagnostics;

    /// <summary>The resource that was registered last; null before the first.</summary>
    internal Resource? Latest => _registry.Latest;

    /// <summary>Whether the program said that it has declared everything. The SDKs say so at the end of a run without errors.</summary>
    internal bool IsComplete => _monitor!.IsComplete;

    /// <summary>When the program called, and when it answered.</summary>
    internal CallActivity Activity { get; } = new(TimeProvider.System);

    /// <summary>What the program was called back for and has not answered yet, the oldest first, in the words of a message.</summary>
    internal ImmutableArray<string> UnansweredCallbacks => _callbacks.Unanswered;

    /// <summary>Starts an engine on a free port of the loopback.</summary>
    /// <param name="target">What the run is about.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    public static async Task<EngineServer> StartAsync(DeploymentTarget target, CancellationToken cancellationToken)
    {
        var engine = new EngineServer();
        var methods = new UnaryMethods();
        var references = new StackReferences(target, engine._log);
        engine._monitor = new MonitorService(target, engine._registry, engine._log, references, engine._callbacks);
        Pulumirpc.ResourceMonitor.BindService(methods, engine._monitor);
        Pulumirpc.Engine.BindService(methods, new EngineService(engine._log));
        engine._server = await RpcServer.StartAsync(methods, engine.Activity, cancellationToken).ConfigureAwait(false);
        return engine;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _callbacks.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync().ConfigureAwait(false);
        }
    }
}
