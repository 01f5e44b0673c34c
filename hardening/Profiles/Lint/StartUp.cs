using System.Collections.Immutable;
using Lucid.Hardening.Profiles.Seccomp;
using Lucid.Hardening.Runtimes;

namespace Lucid.Hardening.Profiles.Lint;

/// <summary>Tells whether a process can start under a seccomp profile at all, whoever wrote it.</summary>
public static class StartUp
{
    /// <summary>CLONE_VM, FS, FILES, SIGHAND, THREAD and SYSVSEM: what every library sets for a thread.</summary>
    private const ulong ThreadFlags = 0x50F00;

    /// <summary>AF_INET: what a service listens on.</summary>
    private const ulong Internet = 2;

    /// <summary>Asks for every runtime on every architecture.</summary>
    /// <param name="profile">The profile.</param>
    /// <returns>A verdict for each, by architecture and runtime.</returns>
    public static ImmutableArray<StartVerdict> Check(SeccompProfile profile)
        => [.. CallArchitecture.All.SelectMany(architecture => Runtime.All.Select(runtime => Check(profile, runtime.Name, architecture)))];

    /// <summary>Asks for one runtime on one architecture.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="runtime">Name of a <see cref="Runtime"/>.</param>
    /// <param name="architecture">The architecture.</param>
    /// <returns>The verdict.</returns>
    /// <exception cref="ArgumentException">There is no such runtime.</exception>
    public static StartVerdict Check(SeccompProfile profile, string runtime, CallArchitecture architecture) => new()
    {
        Runtime = runtime,
        Architecture = architecture,
        Missing =
        [
            .. StartNeeds.Of(runtime).Select(need => Missing(need.Phase, need.Calls, profile, architecture))
                .Append(new MissingCalls { Phase = StartPhase.Threads, Calls = MissingForThreads(profile, runtime, architecture) })
                .Where(missing => !missing.Calls.IsEmpty)
                .OrderBy(missing => missing.Phase),
        ],
    };

    private static MissingCalls Missing(
        StartPhase phase, ImmutableArray<string> calls, SeccompProfile profile, CallArchitecture architecture) => new()
        {
            Phase = phase,
            Calls = [.. calls.SelectMany(call => On(architecture, call)).Distinct(StringComparer.Ordinal)
                .Where(call => !Lets(profile, architecture, call)).Order(StringComparer.Ordinal)],
        };

    /// <summary>What a C library calls there; nothing where the architecture does the same without a call.</summary>
    private static IEnumerable<string> On(CallArchitecture architecture, string call)
        => architecture == CallArchitecture.Amd64 ? [call] : CallCounterparts.For(call).Take(1);

    private static bool Lets(SeccompProfile profile, CallArchitecture architecture, string call) => call == "socket"
        ? SeccompAction.LetsThrough(profile.Decide(architecture, call, Internet))
        : profile.Lets(architecture, call);

    /// <summary>
    /// C libraries try <c>clone3</c> first and take <c>clone</c> only where the kernel seems not to have it; Go takes <c>clone</c> at once.
    /// </summary>
    private static ImmutableArray<string> MissingForThreads(SeccompProfile profile, string runtime, CallArchitecture architecture)
    {
        var clone = SeccompAction.LetsThrough(profile.Decide(architecture, "clone", ThreadFlags));
        if (runtime == "static")
        {
            return clone ? [] : ["clone"];
        }

        if (SeccompAction.LetsThrough(profile.Decide(architecture, "clone3")))
        {
            return [];
        }

        var seemsMissing = profile.ErrorOf(architecture, "clone3") == ProfileDefaults.MissingErrorNumber;
        return (clone, seemsMissing) switch
        {
            (true, true) => [],
            (true, false) => ["clone3 (allowed, or answered with ENOSYS)"],
            (false, true) => ["clone"],
            _ => ["clone", "clone3 (allowed, or answered with ENOSYS)"],
        };
    }
}
