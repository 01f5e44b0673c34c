namespace Pulumi;

/// <summary>A run of a program: what it registers, where it registers it, and what it still waits for.</summary>
public sealed partial class Deployment
{
    private static readonly AsyncLocal<Deployment?> CurrentDeployment = new();

    private readonly IMonitor _monitor;

    private Deployment(DeploymentSettings settings, IEngine engine, IMonitor monitor)
    {
        Settings = settings;
        _monitor = monitor;
        Logger = new EngineLogger(engine, Tasks);
        _features = new MonitorFeatures(monitor);
        _engine = engine;
    }

    private readonly IEngine _engine;
    private readonly MonitorFeatures _features;

    /// <summary>The deployment that runs in this flow.</summary>
    /// <exception cref="InvalidOperationException">None does.</exception>
    public static DeploymentInstance Instance => new(Required);

    /// <summary>The deployment that runs in this flow; null if none does.</summary>
    internal static Deployment? Current => CurrentDeployment.Value;

    /// <inheritdoc cref="Instance"/>
    internal static Deployment Required
        => Current ?? throw new InvalidOperationException("Trying to acquire Deployment.Instance before 'Run' was called.");

    internal DeploymentSettings Settings { get; }

    internal TaskTracker Tasks { get; } = new();

    internal EngineLogger Logger { get; }

    /// <summary>The root of the resources; null until the program has made it.</summary>
    internal Stack? Stack { get; set; }

    /// <summary>The name of the root resource.</summary>
    internal string RootName => $"{Settings.ProjectName}-{Settings.StackName}";

    /// <summary>Fails the run unless the CLI that runs it has a version in a range.</summary>
    /// <param name="pulumiVersionRange">The range, such as <c>&gt;=3.230.0</c>.</param>
    /// <returns>A task that ends when the engine has answered.</returns>
    /// <exception cref="RunException">The version is outside the range; the message is the engine's.</exception>
    public static Task RequirePulumiVersionAsync(string pulumiVersionRange) => Required.RequireVersionAsync(pulumiVersionRange);

    private async Task RequireVersionAsync(string range)
    {
        try
        {
            var request = new Pulumirpc.RequirePulumiVersionRequest { PulumiVersionRange = range };
            await _engine.RequirePulumiVersionAsync(request).ConfigureAwait(false);
        }
        catch (Grpc.Core.RpcException exception)
        {
            throw new RunException(exception.Status.Detail, exception);
        }
    }
}
