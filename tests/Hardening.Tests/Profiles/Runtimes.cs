using System.Collections.Immutable;
using Lucid.Hardening.Runtimes;

namespace Lucid.Hardening.Tests.Profiles;

/// <summary>Every runtime, for tests that hold for each.</summary>
public sealed class Runtimes : TheoryData<string>
{
    public Runtimes() => AddRange([.. Names]);

    public static ImmutableArray<string> Names { get; } = [.. Runtime.All.Select(runtime => runtime.Name)];
}
