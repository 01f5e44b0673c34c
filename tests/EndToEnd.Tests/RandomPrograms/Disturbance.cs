using System.Globalization;

namespace Lucid.EndToEnd.Tests.RandomPrograms;

/// <summary>Circumstances under which things happen in another order.</summary>
internal sealed record Disturbance(string Name, ImmutableArray<(string Name, string Value)> Variables)
{
    /// <summary>One processor and two threads, and waiting in between.</summary>
    public static Disturbance Narrow(int seed) => new(
        "narrow",
        [
            Delays(seed), ("DOTNET_PROCESSOR_COUNT", "1"), ("DOTNET_ThreadPool_ForceMaxWorkerThreads", "2"), ("PULUMI_PARALLEL", "1"),
        ]);

    /// <summary>More threads than processors, other waiting in between, and another language and time zone.</summary>
    public static Disturbance Wide(int seed) => new(
        "wide",
        [
            .. new Locale("tr_TR", "Pacific/Kiritimati").Variables, Delays(seed + 1),
            ("DOTNET_PROCESSOR_COUNT", "8"), ("DOTNET_ThreadPool_ForceMinWorkerThreads", "20"),
        ]);

    private static (string Name, string Value) Delays(int seed) => ("LUCID_RANDOM_DELAYS", seed.ToString(CultureInfo.InvariantCulture));
}
