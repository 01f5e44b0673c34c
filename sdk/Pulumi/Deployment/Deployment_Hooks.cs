using Pulumirpc;

namespace Pulumi;

public sealed partial class Deployment
{
    /// <summary>Tells the engine of a hook.</summary>
    /// <returns>A task that ends when the engine knows it.</returns>
    internal Task RegisterHook(ResourceHook hook) => Tracked(RegisterHookAsync(hook));

    /// <inheritdoc cref="RegisterHook(ResourceHook)"/>
    internal Task RegisterHook(ErrorHook hook) => Tracked(RegisterHookAsync(hook));

    private async Task RegisterHookAsync(ResourceHook hook)
    {
        if (!await _features.ResourceHooksAsync().ConfigureAwait(false))
        {
            throw Unsupported($"resource hooks, such as '{hook.Name}'");
        }

        if (Callbacks is null)
        {
            return;
        }

        var callback = await Callbacks.AddAsync(async (request, cancellationToken) =>
        {
            await hook.Callback(HookRequests.Read(ResourceHookRequest.Parser.ParseFrom(request)), cancellationToken).ConfigureAwait(false);
            return new ResourceHookResponse();
        }).ConfigureAwait(false);
        await _monitor.RegisterHookAsync(new RegisterResourceHookRequest
        {
            Name = hook.Name,
            Callback = callback,
            OnDryRun = hook.Options.OnDryRun ?? false,
            IgnoreErrors = hook.Options.IgnoreErrors ?? false,
        }).ConfigureAwait(false);
    }

    private async Task RegisterHookAsync(ErrorHook hook)
    {
        if (!await _features.ErrorHooksAsync().ConfigureAwait(false))
        {
            throw Unsupported($"error hooks, such as '{hook.Name}'");
        }

        if (Callbacks is null)
        {
            return;
        }

        var callback = await Callbacks.AddAsync(async (request, cancellationToken) => await RunAsync(
            hook, ErrorHookRequest.Parser.ParseFrom(request), cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
        await _monitor.RegisterErrorHookAsync(new RegisterErrorHookRequest { Name = hook.Name, Callback = callback }).ConfigureAwait(false);
    }

    private static async Task<ErrorHookResponse> RunAsync(ErrorHook hook, ErrorHookRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return new ErrorHookResponse { Retry = await hook.Callback(HookRequests.Read(request), cancellationToken).ConfigureAwait(false) };
        }
        catch (Exception exception)
        {
            // The engine reports it beside the error that the hook was called for.
            return new ErrorHookResponse { Error = exception.Message };
        }
    }

    private Task Tracked(Task task)
    {
        Tasks.Track(task);
        return task;
    }
}
