using Lucid.Host.Rpc;

namespace Lucid.Host.Tests.Rpc;

public sealed class CallActivityTests
{
    private readonly SetClock _clock = new();
    private readonly CallActivity _activity;

    public CallActivityTests() => _activity = new CallActivity(_clock);

    [Fact]
    public void Silence_counts_from_the_start()
    {
        _clock.Seconds = 5;

        Assert.Equal(TimeSpan.FromSeconds(5), _activity.Silence);
    }

    [Fact]
    public void A_call_that_is_being_answered_is_no_silence()
    {
        _activity.Begin();
        _activity.Begin();
        _activity.End();
        _clock.Seconds = 100;

        Assert.Equal(TimeSpan.Zero, _activity.Silence);
    }

    [Fact]
    public void A_call_that_waits_for_a_callback_is_silence_since_the_callback_began()
    {
        _activity.Begin();
        _clock.Seconds = 100;
        _activity.BeginCallback();
        _clock.Seconds = 104;

        Assert.Equal(TimeSpan.FromSeconds(4), _activity.Silence);
    }

    [Fact]
    public void A_call_beside_one_that_waits_for_a_callback_is_no_silence()
    {
        _activity.Begin();
        _activity.BeginCallback();
        _activity.Begin();
        _clock.Seconds = 100;

        Assert.Equal(TimeSpan.Zero, _activity.Silence);
    }

    [Fact]
    public void A_callback_that_was_answered_leaves_the_call_to_the_engine()
    {
        _activity.Begin();
        _activity.BeginCallback();
        _activity.EndCallback();
        _clock.Seconds = 100;

        Assert.Equal(TimeSpan.Zero, _activity.Silence);
    }

    [Fact]
    public void Silence_counts_again_from_the_end_of_the_last_call()
    {
        _activity.Begin();
        _clock.Seconds = 100;
        _activity.End();
        _clock.Seconds = 103;

        Assert.Equal(TimeSpan.FromSeconds(3), _activity.Silence);
    }

    [Fact]
    public async Task Silence_that_is_long_enough_is_noticed_at_once()
    {
        _clock.Seconds = 60;

        await _activity.WaitForSilenceAsync(TimeSpan.FromSeconds(60), CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Without_a_limit_there_is_no_end_but_by_cancellation()
    {
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => _activity.WaitForSilenceAsync(Timeout.InfiniteTimeSpan, source.Token));
    }

    private sealed class SetClock : TimeProvider
    {
        public int Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }
}
