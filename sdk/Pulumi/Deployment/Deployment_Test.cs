using System.Collections.Immutable;
using Pulumi.Testing;

namespace Pulumi;

public sealed partial class Deployment
{
    /// <summary>Runs a stack class against mocks.</summary>
    /// <typeparam name="TStack">The class.</typeparam>
    /// <param name="mocks">The mocks.</param>
    /// <param name="options">How it runs; null for the defaults.</param>
    /// <returns>The resources that were registered, the stack among them.</returns>
    /// <exception cref="RunException">The run failed.</exception>
    /// <exception cref="AggregateException">The run failed for several reasons.</exception>
    public static async Task<ImmutableArray<Resource>> TestAsync<TStack>(IMocks mocks, TestOptions? options = null)
        where TStack : Stack, new()
        => (await RunAgainstMocksAsync(mocks, options, () => new TStack()).ConfigureAwait(false)).Resources;

    /// <inheritdoc cref="TestAsync{TStack}(IMocks, TestOptions)"/>
    /// <param name="serviceProvider">Makes the stack.</param>
#pragma warning disable CS1573 // The inherited documentation has the other parameters.
    public static async Task<ImmutableArray<Resource>> TestWithServiceProviderAsync<TStack>(
        IMocks mocks, IServiceProvider serviceProvider, TestOptions? options = null)
        where TStack : Stack
    {
        ArgumentNullException.ThrowIfNull(serviceProvider);
        return (await RunAgainstMocksAsync(mocks, options, () => FromServices<TStack>(serviceProvider)).ConfigureAwait(false)).Resources;
    }
#pragma warning restore CS1573

    /// <summary>Runs a program against mocks.</summary>
    /// <param name="testMocks">The mocks.</param>
    /// <param name="testOptions">How it runs.</param>
    /// <param name="createResources">The program.</param>
    /// <returns>The resources that were registered, without the stack.</returns>
    /// <exception cref="RunException">The run failed.</exception>
    /// <exception cref="AggregateException">The run failed for several reasons.</exception>
    public static async Task<ImmutableArray<Resource>> TestAsync(IMocks testMocks, TestOptions testOptions, Action createResources)
    {
        ArgumentNullException.ThrowIfNull(createResources);
        var (resources, _) = await TestAsync(testMocks, testOptions, () =>
        {
            createResources();
            return ImmutableDictionary<string, object?>.Empty;
        }).ConfigureAwait(false);
        return resources;
    }

    /// <inheritdoc cref="TestAsync(IMocks, TestOptions, Action)"/>
    public static async Task<ImmutableArray<Resource>> TestAsync(IMocks testMocks, TestOptions testOptions, Func<Task> createResources)
    {
        ArgumentNullException.ThrowIfNull(createResources);
        var (resources, _) = await TestAsync(testMocks, testOptions, async () =>
        {
            await createResources().ConfigureAwait(false);
            return ImmutableDictionary<string, object?>.Empty;
        }).ConfigureAwait(false);
        return resources;
    }

    /// <summary>Runs a program against mocks.</summary>
    /// <param name="testMocks">The mocks.</param>
    /// <param name="testOptions">How it runs.</param>
    /// <param name="createResources">The program; what it returns are the stack's outputs.</param>
    /// <returns>The resources that were registered, without the stack, and the outputs as they were returned.</returns>
    /// <exception cref="RunException">The run failed.</exception>
    /// <exception cref="AggregateException">The run failed for several reasons.</exception>
    public static Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<IDictionary<string, object?>> createResources)
    {
        ArgumentNullException.ThrowIfNull(createResources);
        return TestAsync(testMocks, testOptions, () => Task.FromResult(createResources()));
    }

    /// <inheritdoc cref="TestAsync(IMocks, TestOptions, Func{IDictionary{string, object}})"/>
    public static async Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<Task<IDictionary<string, object?>>> createResources)
    {
        ArgumentNullException.ThrowIfNull(createResources);
        IDictionary<string, object?> outputs = ImmutableDictionary<string, object?>.Empty;
        var result = await RunAgainstMocksAsync(testMocks, testOptions, () => new Stack(
            async () => outputs = await createResources().ConfigureAwait(false), options: null)).ConfigureAwait(false);
        return ([.. result.Resources.Where(resource => resource is not Pulumi.Stack)], outputs);
    }

    private static async Task<(ImmutableArray<Resource> Resources, int ExitCode)> RunAgainstMocksAsync(
        IMocks mocks, TestOptions? options, Func<Stack> createStack)
    {
        ArgumentNullException.ThrowIfNull(mocks);
        var settings = new DeploymentSettings
        {
            ProjectName = options?.ProjectName ?? "project",
            StackName = options?.StackName ?? "stack",
            OrganizationName = options?.OrganizationName ?? "organization",
            RootDirectory = options?.RootDirectory,
            IsDryRun = options?.IsPreview ?? true,
        }.WithConfigurationFromEnvironment();
        var engine = new MockEngine();
        var monitor = new MockMonitor(mocks, settings);
        var deployment = new Deployment(settings, engine, monitor);
        deployment.MakeCurrent();
        var exitCode = await deployment.RunToEndAsync(createStack).ConfigureAwait(false);
        return engine.Errors switch
        {
            [] => (monitor.Resources, exitCode),
            [var only] => throw new RunException(only),
            var several => throw new AggregateException(several.Select(error => new RunException(error))),
        };
    }
}
