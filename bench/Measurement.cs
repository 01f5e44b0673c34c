namespace Lucid.Bench;

/// <summary>How long a command takes.</summary>
/// <param name="Name">What was run.</param>
/// <param name="Budget">The most its median may be, in seconds; null where nothing was promised.</param>
/// <param name="Seconds">The wall time of each run, in seconds, the fastest first.</param>
internal sealed record Measurement(string Name, double? Budget, ImmutableArray<double> Seconds)
{
    public double Median => (Seconds[(Seconds.Length - 1) / 2] + Seconds[Seconds.Length / 2]) / 2;

    public bool IsWithinBudget => Budget is not { } budget || Median <= budget;
}
