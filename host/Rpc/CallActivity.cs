namespace Lucid.Host.Rpc;

/// <summary>Tells for how long a program has made no call.</summary>
/// <param name="time">The clock.</param>
internal sealed class CallActivity(TimeProvider time)
{
    private readonly Lock _gate = new();
    private long _last = time.GetTimestamp();
    private int _open;

    /// <summary>The time since the last call began or ended; none while one is being answered.</summary>
    public TimeSpan Silence
    {
        get
        {
            lock (_gate)
            {
                return _open > 0 ? TimeSpan.Zero : time.GetElapsedTime(_last);
            }
        }
    }

    /// <summary>A call came.</summary>
    public void Begin() => Count(1);

    /// <summary>A call was answered.</summary>
    public void End() => Count(-1);

    /// <summary>Waits until there has been no call for a time.</summary>
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

    private void Count(int change)
    {
        lock (_gate)
        {
            _open += change;
            _last = time.GetTimestamp();
        }
    }
}
