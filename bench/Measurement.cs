namespace Lucid.Bench;

/// <summary>How long a command takes, and how much memory it needs.</summary>
/// <param name="Name">What was run.</param>
/// <param name="Limit">The most its median may be, in seconds; null where nothing was promised.</param>
/// <param name="Runs">Each run, the fastest first.</param>
internal sealed record Measurement(string Name, double? Limit, ImmutableArray<Sample> Runs)
{
    public double Median => (Runs[(Runs.Length - 1) / 2].Seconds + Runs[Runs.Length / 2].Seconds) / 2;

    /// <summary>The most memory that a run needed, in MiB: of the command and all that it starts, together.</summary>
    public double PeakMebibytes => Runs.Max(run => run.PeakMebibytes);

    public bool IsWithinLimit => Limit is not { } limit || Median <= limit;
}
