namespace Lucid.Host.Rpc;

/// <summary>Tells for how long nothing has come from a program: no call, and no answer to what the engine asked it.</summary>
/// <param name="time">The clock.</param>
internal sealed class CallActivity(TimeProvider time)
{
    private readonly Lock _gate = new();
    private long _last = time.GetTimestamp();
    private int _calls;
    private int _callbacks;

    /// <summary>
    /// The time since the last call or callback began or ended; none while a call is being answered. A call that waits for a callback is
    /// not: it is the program that lets it wait.
    /// </summary>
    public TimeSpan Silence
    {
        get
        {
            lock (_gate)
            {
                return _calls > _callbacks ? TimeSpan.Zero : time.GetElapsedTime(_last);
            }
        }
    }

    /// <summary>A call came.</summary>
    public void Begin() => Count(ref _calls, 1);

    /// <summary>A call was answered.</summary>
    public void End() => Count(ref _calls, -1);

    /// <summary>While a call is being answered the program is called back; a call waits for one callback at a time.</summary>
    public void BeginCallback() => Count(ref _callbacks, 1);

    /// <summary>The program answered a callback.</summary>
    public void EndCallback() => Count(ref _callbacks, -1);

    /// <summary>Waits until nothing has come for a time.</summary>
    /// <param name="limit">The time; <see cref="Timeout.InfiniteTimeSpan"/> waits for ever.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task WaitForSilenceAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        if (limit == Timeout.InfiniteTimeSpan)
        {
            await Task.Delay(limit, time, cancellationToken).ConfigureAwait(false);
        }

        while (Silence is var silence && silence < limit)
        {
            await Task.Delay(limit - silence, time, cancellationToken).ConfigureAwait(false);
        }
    }

    private void Count(ref int open, int change)
    {
        lock (_gate)
        {
            open += change;
            _last = time.GetTimestamp();
        }
    }
}
