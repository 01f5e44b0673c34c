using System.Globalization;
using System.Text.RegularExpressions;
using WireTimeouts = Pulumirpc.RegisterResourceRequest.Types.CustomTimeouts;

namespace Pulumi;

/// <summary>Timeouts in the form of the wire: durations as Go writes them.</summary>
internal static partial class ResourceTimeouts
{
    /// <summary>Writes timeouts.</summary>
    /// <param name="timeouts">The timeouts; null for none.</param>
    /// <param name="readTimeout">The wait for reading, which programs cannot set.</param>
    public static WireTimeouts? Write(CustomTimeouts? timeouts, string? readTimeout = null)
        => timeouts is null
            ? null
            : new WireTimeouts
            {
                Create = Write(timeouts.Create),
                Update = Write(timeouts.Update),
                Delete = Write(timeouts.Delete),
                Read = readTimeout ?? string.Empty,
            };

    /// <summary>Reads timeouts.</summary>
    /// <exception cref="FormatException">One is no duration.</exception>
    public static CustomTimeouts? Read(WireTimeouts? timeouts)
        => timeouts is null
            ? null
            : new CustomTimeouts { Create = Read(timeouts.Create), Update = Read(timeouts.Update), Delete = Read(timeouts.Delete) };

    /// <summary>A tick is 100 ns.</summary>
    private static string Write(TimeSpan? duration)
        => duration is { } span ? string.Create(CultureInfo.InvariantCulture, $"{span.Ticks}00ns") : string.Empty;

    private static TimeSpan? Read(string duration)
    {
        if (duration.Length == 0)
        {
            return null;
        }

        var match = Duration().Match(duration);
        if (!match.Success)
        {
            throw new FormatException($"'{duration}' is not a duration such as 30s, 10m or 1h30m.");
        }

        var ticks = match.Groups["amount"].Captures.Zip(match.Groups["unit"].Captures, TicksOf).Sum();
        return TimeSpan.FromTicks((long)(match.Groups["minus"].Success ? -ticks : ticks));
    }

    private static decimal TicksOf(Capture amount, Capture unit)
        => decimal.Parse(amount.ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) * TicksIn(unit.ValueSpan);

    private static decimal TicksIn(ReadOnlySpan<char> unit)
        => unit switch
        {
            "h" => TimeSpan.TicksPerHour,
            "m" => TimeSpan.TicksPerMinute,
            "s" => TimeSpan.TicksPerSecond,
            "ms" => TimeSpan.TicksPerMillisecond,
            "ns" => 1m / TimeSpan.NanosecondsPerTick,
            _ => TimeSpan.TicksPerMicrosecond,
        };

    [GeneratedRegex(
        @"^(?:(?<minus>-)|\+)?(?:0|(?:(?<amount>[0-9]+\.?[0-9]*|\.[0-9]+)(?<unit>ns|us|µs|μs|ms|s|m|h))+)\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Duration();
}
