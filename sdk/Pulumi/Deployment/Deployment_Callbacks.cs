using System.Collections.Concurrent;
using Pulumirpc;

namespace Pulumi;

public sealed partial class Deployment
{
    private readonly ConcurrentDictionary<(string Type, string Name), string> _transformFailures = new();
    private readonly Lock _registrationsGate = new();
    private Task _pendingRegistrations = Task.CompletedTask;

    /// <summary>Where the engine calls the program back; null in a test, whose mocks call nothing.</summary>
    private CallbackRegistry? Callbacks { get; init; }

    /// <summary>Waits until the engine knows the transforms of function calls that were registered so far.</summary>
    /// <returns>A task that ends then.</returns>
    public Task AwaitPendingRegistrations()
    {
        lock (_registrationsGate)
        {
            return _pendingRegistrations;
        }
    }

    /// <summary>Asks the engine whether it can transform calls of functions.</summary>
    /// <returns>True if it can.</returns>
    public Task<bool> MonitorSupportsInvokeTransforms() => _features.InvokeTransformsAsync();

    /// <summary>Asks the engine whether it can run hooks.</summary>
    /// <returns>True if it can.</returns>
    public Task<bool> MonitorSupportsResourceHooks() => _features.ResourceHooksAsync();

    /// <inheritdoc cref="DeploymentInstance.RegisterInvokeTransform"/>
    public void RegisterInvokeTransform(InvokeTransform transform)
    {
        ArgumentNullException.ThrowIfNull(transform);
        lock (_registrationsGate)
        {
            // One after the other: the engine runs them in the order in which it learns of them.
            _pendingRegistrations = RegisterInvokeTransformAsync(_pendingRegistrations, transform);
            Tasks.Track(_pendingRegistrations);
        }
    }

    /// <summary>Makes the transforms of a resource callable.</summary>
    /// <returns>By what the engine calls them, in their order.</returns>
    /// <exception cref="RunException">The engine has no transforms.</exception>
    internal async Task<IReadOnlyList<Callback>> AddTransformsAsync(IReadOnlyList<ResourceTransform> transforms)
    {
        if (!await _features.TransformsAsync().ConfigureAwait(false))
        {
            throw Unsupported("resource transforms");
        }

        var result = new List<Callback>();
        if (Callbacks is null)
        {
            return result;
        }

        foreach (var transform in transforms)
        {
            result.Add(await Callbacks.AddAsync(async (request, cancellationToken) => await TransformAsync(
                transform, TransformRequest.Parser.ParseFrom(request), cancellationToken).ConfigureAwait(false)).ConfigureAwait(false));
        }

        return result;
    }

    private static RunException Unsupported(string what) => new($"The engine does not support {what}; use a newer Pulumi CLI.");

    private async Task<TransformResponse> TransformAsync(
        ResourceTransform transform, TransformRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await ResourceTransforms.RunAsync(transform, request, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // The engine fails the registration with it, and that failure then is told in these words.
            var message = $"A transform of '{request.Name}' ({request.Type}) failed: {exception.Message}";
            _transformFailures[(request.Type, request.Name)] = message;
            throw new RunException(message, exception);
        }
    }

    private async Task RegisterInvokeTransformAsync(Task previous, InvokeTransform transform)
    {
        await previous.ConfigureAwait(false);
        if (!await _features.InvokeTransformsAsync().ConfigureAwait(false))
        {
            throw Unsupported("transforms of function calls (invoke transforms)");
        }

        if (Callbacks is not null)
        {
            var callback = await Callbacks.AddAsync(async (request, cancellationToken) => await InvokeTransforms.RunAsync(
                transform, TransformInvokeRequest.Parser.ParseFrom(request), cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
            await _monitor.RegisterInvokeTransformAsync(callback).ConfigureAwait(false);
        }
    }
}
