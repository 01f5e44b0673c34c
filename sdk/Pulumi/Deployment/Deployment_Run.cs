using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi;

public sealed partial class Deployment
{
    /// <summary>What the engine takes for "failed, and the user was told why".</summary>
    private const int FailedAndReported = 32;

    /// <summary>Runs a program and waits for all that it registers.</summary>
    /// <param name="action">The program.</param>
    /// <returns>The exit code of the process: 0 if all went well, 32 if an exception was reported, 1 if an error was only logged.</returns>
    /// <exception cref="InvalidOperationException">The process was not started by an engine.</exception>
    public static Task<int> RunAsync(Action action)
    {
        ArgumentNullException.ThrowIfNull(action);
        return RunAsync(() =>
        {
            action();
            return ImmutableDictionary<string, object?>.Empty;
        });
    }

    /// <inheritdoc cref="RunAsync(Action)"/>
    /// <param name="func">The program; what it returns are the stack's outputs.</param>
    public static Task<int> RunAsync(Func<IDictionary<string, object?>> func)
    {
        ArgumentNullException.ThrowIfNull(func);
        return RunAsync(() => Task.FromResult(func()));
    }

    /// <inheritdoc cref="RunAsync(Action)"/>
    /// <param name="func">The program.</param>
    public static Task<int> RunAsync(Func<Task> func)
    {
        ArgumentNullException.ThrowIfNull(func);
        return RunAsync(async () =>
        {
            await func().ConfigureAwait(false);
            return ImmutableDictionary<string, object?>.Empty;
        });
    }

    /// <inheritdoc cref="RunAsync(Action)"/>
    /// <param name="func">The program; what it returns are the stack's outputs.</param>
    /// <param name="options">How the stack treats its resources; null for the defaults.</param>
    public static Task<int> RunAsync(Func<Task<IDictionary<string, object?>>> func, StackOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(func);
        return RunInEnvironmentAsync(() => new Stack(func, options));
    }

    /// <summary>Runs a program whose stack is a class, and waits for all that it registers.</summary>
    /// <typeparam name="TStack">The class.</typeparam>
    /// <returns>The exit code of the process: 0 if all went well, 32 if an exception was reported, 1 if an error was only logged.</returns>
    /// <exception cref="InvalidOperationException">The process was not started by an engine.</exception>
    public static Task<int> RunAsync<TStack>()
        where TStack : Stack, new()
        => RunInEnvironmentAsync(() => new TStack());

    /// <inheritdoc cref="RunAsync{TStack}()"/>
    /// <param name="serviceProvider">Makes the stack.</param>
    public static Task<int> RunAsync<TStack>(IServiceProvider serviceProvider)
        where TStack : Stack
    {
        ArgumentNullException.ThrowIfNull(serviceProvider);
        return RunInEnvironmentAsync(() => FromServices<TStack>(serviceProvider));
    }

    private static TStack FromServices<TStack>(IServiceProvider serviceProvider)
        => (TStack)(serviceProvider.GetService(typeof(TStack))
            ?? throw new ArgumentException(
                $"Failed to resolve instance of type {typeof(TStack)} from service provider. "
                + "Register the type with the service provider before this method is called."));

    private static async Task<int> RunInEnvironmentAsync(Func<Stack> createStack)
    {
        var (settings, monitorAddress, engineAddress) = DeploymentSettings.FromEnvironment();
        using var channels = new GrpcChannels(monitorAddress, engineAddress);
        await using var callbacks = new CallbackRegistry();
        var deployment = new Deployment(settings, new GrpcEngine(channels.Engine), new GrpcMonitor(channels.Monitor)) { Callbacks = callbacks };
        deployment.MakeCurrent();
        var exitCode = await deployment.RunToEndAsync(createStack).ConfigureAwait(false);
        if (exitCode == FailedAndReported)
        {
            // A program that awaits the run and forgets its result has to fail all the same.
            Environment.ExitCode = exitCode;
        }

        return exitCode;
    }

    private void MakeCurrent()
    {
        if (Current is not null)
        {
            throw new InvalidOperationException("Deployment.Instance should only be set once at the beginning of a 'Run' call.");
        }

        CurrentDeployment.Value = this;
    }

    private async Task<int> RunToEndAsync(Func<Stack> createStack)
    {
        var failures = await CollectFailuresAsync(createStack).ConfigureAwait(false);
        try
        {
            foreach (var failure in failures)
            {
                Report(failure);
            }

            await Logger.FlushAsync().ConfigureAwait(false);
        }
        catch (LogException exception)
        {
            failures = [exception];
        }

        if (failures.OfType<LogException>().FirstOrDefault() is { } cannotLog)
        {
            await Console.Error.WriteLineAsync(cannotLog.ToString()).ConfigureAwait(false);
            return 1;
        }

        if (!failures.IsEmpty)
        {
            return FailedAndReported;
        }

        if (Logger.LoggedErrors)
        {
            return 1;
        }

        await _monitor.SignalAndWaitForShutdownAsync().ConfigureAwait(false);
        await FlushAfterShutdownAsync().ConfigureAwait(false);
        return 0;
    }

    /// <summary>The engine may have called hooks until it was done, and they may have logged. It may also be gone by now.</summary>
    private async Task FlushAfterShutdownAsync()
    {
        try
        {
            await Logger.FlushAsync().ConfigureAwait(false);
        }
        catch (LogException)
        {
        }
    }

    private async Task<ImmutableArray<Exception>> CollectFailuresAsync(Func<Stack> createStack)
    {
        try
        {
            createStack().RegisterStackOutputs();
        }
        catch (Exception exception)
        {
            // Resources that are under way already are abandoned: what the program would have made of them is not known.
            return [exception is TargetInvocationException { InnerException: { } inner } ? inner : exception];
        }

        return await Tasks.WaitAsync().ConfigureAwait(false);
    }

    private void Report(Exception failure)
    {
        switch (failure)
        {
            case LogException:
                break;
            case RunException:
                Logger.Failure(failure.Message, resource: null);
                break;
            case ResourceException resourceException:
                Logger.Failure(resourceException.HideStack ? failure.Message : failure.ToString(), resourceException.Resource);
                break;
            default:
                Logger.Failure(
                    $"Running program '{Assembly.GetEntryAssembly()?.Location}' failed with an unhandled exception:\n{failure}",
                    resource: null);
                break;
        }
    }
}
