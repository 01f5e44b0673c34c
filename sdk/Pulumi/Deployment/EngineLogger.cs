using Pulumirpc;

namespace Pulumi;

/// <summary>Sends log messages to the engine, one after the other, so that they arrive in order.</summary>
/// <param name="engine">The engine.</param>
/// <param name="tasks">Knows of each message, so that the run does not end before it is sent.</param>
internal sealed class EngineLogger(IEngine engine, TaskTracker tasks)
{
    private readonly Lock _gate = new();
    private Task _last = Task.CompletedTask;

    /// <summary>True once an error was logged: the run then fails, though the program may go on.</summary>
    public bool LoggedErrors { get; private set; }

    public void Debug(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null)
        => Send(LogSeverity.Debug, message, resource, streamId, ephemeral);

    public void Info(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null)
        => Send(LogSeverity.Info, message, resource, streamId, ephemeral);

    public void Warn(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null)
        => Send(LogSeverity.Warning, message, resource, streamId, ephemeral);

    public void Error(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null)
    {
        LoggedErrors = true;
        Send(LogSeverity.Error, message, resource, streamId, ephemeral);
    }

    /// <summary>Logs why the run failed. A resource that will never be registered now has no URN to wait for.</summary>
    public void Failure(string message, Resource? resource)
        => Error(message, resource?.Urn?.DataTask.IsCompletedSuccessfully == true ? resource : null);

    /// <summary>Waits until everything logged so far has arrived.</summary>
    /// <exception cref="LogException">A message could not be sent.</exception>
    public Task FlushAsync()
    {
        lock (_gate)
        {
            return _last;
        }
    }

    private void Send(LogSeverity severity, string message, Resource? resource, int? streamId, bool? ephemeral)
    {
        lock (_gate)
        {
            _last = SendAfterAsync(_last, severity, message, resource, streamId, ephemeral);
            tasks.Track(_last);
        }
    }

    private async Task SendAfterAsync(
        Task previous, LogSeverity severity, string message, Resource? resource, int? streamId, bool? ephemeral)
    {
        await previous.ConfigureAwait(false);
        try
        {
            await engine.LogAsync(new LogRequest
            {
                Severity = severity,
                Message = message,
                Urn = await GetUrnAsync(resource).ConfigureAwait(false),
                StreamId = streamId ?? 0,
                Ephemeral = ephemeral ?? false,
            }).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            throw new LogException(exception);
        }
    }

    private static async Task<string> GetUrnAsync(Resource? resource)
    {
        if (resource is null)
        {
            return string.Empty;
        }

        try
        {
            return (await resource.Urn.DataTask.ConfigureAwait(false)).Value ?? string.Empty;
        }
        catch (Exception)
        {
            // The message is about a resource that failed to register; that failure is reported by itself.
            return string.Empty;
        }
    }
}
