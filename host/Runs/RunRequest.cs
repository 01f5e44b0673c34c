using Lucid.Host.Configuration;
using Lucid.Host.Engine;
using Lucid.Host.Policies;

namespace Lucid.Host.Runs;

/// <summary>Which program is to be run, for which stack, and what for.</summary>
public sealed record RunRequest
{
    /// <summary>The default of <see cref="IdleTimeout"/>: a minute.</summary>
    public static TimeSpan DefaultIdleTimeout { get; } = TimeSpan.FromSeconds(60);

    /// <summary>The default of <see cref="PolicyPackTimeout"/>: a minute.</summary>
    public static TimeSpan DefaultPolicyPackTimeout { get; } = TimeSpan.FromSeconds(60);

    /// <summary>A folder of the project.</summary>
    public required string Directory { get; init; }

    /// <summary>The stack; null lets <see cref="StackSelector"/> decide.</summary>
    public string? Stack { get; init; }

    /// <summary>The file of a <c>pulumi stack export</c> that says what is deployed; null where nothing is.</summary>
    public string? StatePath { get; init; }

    /// <summary>
    /// For each other stack that the program may refer to, the file of a <c>pulumi stack export</c> of it; see
    /// <see cref="DeploymentTarget.ReferencedStacks"/> for the names.
    /// </summary>
    public ImmutableSortedDictionary<string, string> ReferencedStatePaths { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// For each of these stacks whose secrets have a passphrase of their own, the file that holds it. Of the others the passphrase of
    /// <see cref="Environment"/> is tried; where it is not theirs their secrets are unknown.
    /// </summary>
    public ImmutableSortedDictionary<string, string> ReferencedPassphrasePaths { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>What the program is run for.</summary>
    public required EngineMode Mode { get; init; }

    /// <summary>The policy packs to heed, in the order in which they mend inputs.</summary>
    public ImmutableArray<PolicyPackRequest> PolicyPacks { get; init; } = [];

    /// <summary>
    /// How long a policy pack may take to be ready once it is built, and to answer one call. Default:
    /// <see cref="DefaultPolicyPackTimeout"/>; <see cref="Timeout.InfiniteTimeSpan"/> for as long as it takes.
    /// </summary>
    public TimeSpan PolicyPackTimeout { get; init; } = DefaultPolicyPackTimeout;

    /// <summary>The environment that names the stack and holds the passphrase.</summary>
    public required IReadOnlyDictionary<string, string> Environment { get; init; }

    /// <summary>
    /// For how long nothing may come from the program, no call and no answer to a callback, before it is ended. Default:
    /// <see cref="DefaultIdleTimeout"/>; <see cref="Timeout.InfiniteTimeSpan"/> for as long as it takes.
    /// </summary>
    public TimeSpan IdleTimeout { get; init; } = DefaultIdleTimeout;
}
