namespace Lucid.Bench;

/// <summary>One run of a command.</summary>
/// <param name="Seconds">Its wall time.</param>
/// <param name="PeakMebibytes">The most memory that it and all that it started had resident at once; 0 where nobody can tell.</param>
internal sealed record Sample(double Seconds, double PeakMebibytes);
