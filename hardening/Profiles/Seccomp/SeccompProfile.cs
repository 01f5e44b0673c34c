using System.Collections.Immutable;
using Lucid.Hardening.Runtimes;
using Lucid.Hardening.Services;
using Lucid.Hardening.Validation;

namespace Lucid.Hardening.Profiles.Seccomp;

/// <summary>A seccomp profile: which system calls a container may make.</summary>
public sealed record SeccompProfile
{
    /// <summary>What happens at calls that no rule names, as <see cref="SeccompAction"/> spells it.</summary>
    public required string DefaultAction { get; init; }

    /// <summary>The error number that such a call gives. Default: none, and the container runtime then takes EPERM (1).</summary>
    public int? DefaultErrorNumber { get; init; }

    /// <summary>Architectures, such as <c>SCMP_ARCH_X86_64</c>; container runtimes add the node's own.</summary>
    public ImmutableArray<string> Architectures { get; init; } = [];

    /// <summary>The rules, in order.</summary>
    public required ImmutableArray<SeccompRule> Rules { get; init; }

    /// <summary>The profile of a service.</summary>
    /// <param name="runtime">Name of its <see cref="Runtime"/>.</param>
    /// <param name="extensions">Calls it needs beyond what its runtime does.</param>
    /// <returns>The profile, the same for amd64 and arm64.</returns>
    /// <exception cref="DeclarationException">There is no such runtime, or an extension is refused.</exception>
    public static SeccompProfile For(string runtime, ImmutableArray<CallExtension> extensions = default)
    {
        var mistakes = new Mistakes();
        var known = RuntimeRules.Resolve(runtime, mistakes).Name;
        var sets = known.Length == 0 ? [] : RuntimeCallSets.Of(known);
        var calls = CallExtensionRules.Resolve(extensions.IsDefault ? [] : extensions, sets, mistakes);
        mistakes.ThrowIfAny("seccomp profile of runtime", runtime);
        return SeccompBuilder.Build(sets, calls);
    }

    /// <summary>What happens at a call.</summary>
    /// <param name="architecture">Where it is made.</param>
    /// <param name="call">The call's name.</param>
    /// <param name="arguments">Its arguments; what is left out is 0.</param>
    /// <returns>The action: of the rule without conditions, else of the first whose conditions hold, else the default.</returns>
    public string Decide(CallArchitecture architecture, string call, params ReadOnlySpan<ulong> arguments)
        => Applying(architecture, call, arguments)?.Action ?? DefaultAction;

    /// <summary>The error number that a call gives.</summary>
    /// <param name="architecture">Where it is made.</param>
    /// <param name="call">The call's name.</param>
    /// <param name="arguments">Its arguments; what is left out is 0.</param>
    /// <returns>The number; null where the call does not fail with one.</returns>
    public int? ErrorOf(CallArchitecture architecture, string call, params ReadOnlySpan<ulong> arguments)
    {
        var rule = Applying(architecture, call, arguments);
        return (rule?.Action ?? DefaultAction) == SeccompAction.Error
            ? (rule is null ? DefaultErrorNumber : rule.ErrorNumber) ?? ProfileDefaults.RefusedErrorNumber
            : null;
    }

    /// <summary>Whether a call goes through with some arguments.</summary>
    /// <param name="architecture">Where it is made.</param>
    /// <param name="call">The call's name.</param>
    /// <returns>True if it may.</returns>
    public bool Lets(CallArchitecture architecture, string call)
    {
        var rules = RulesFor(architecture, call).ToArray();
        var always = Array.Find(rules, rule => rule.Arguments.IsEmpty);
        return always is not null
            ? SeccompAction.LetsThrough(always.Action)
            : SeccompAction.LetsThrough(DefaultAction)
                || rules.Any(rule => SeccompAction.LetsThrough(rule.Action) && RuleConditions.CanHold(rule));
    }

    /// <summary>The names that go through, conditions aside.</summary>
    /// <returns>Them, sorted.</returns>
    public ImmutableSortedSet<string> AllowedNames()
        => Rules.Where(rule => SeccompAction.LetsThrough(rule.Action)).SelectMany(rule => rule.Names)
            .ToImmutableSortedSet(StringComparer.Ordinal);

    /// <summary>The profile as a container runtime reads it: Docker's, Kubernetes' and OCI's common form.</summary>
    /// <returns>JSON; the same profile gives the same bytes.</returns>
    public string ToJson() => SeccompWriter.Write(this);

    internal IEnumerable<SeccompRule> RulesFor(CallArchitecture architecture, string call)
        => SystemCalls.Exists(call, architecture) ? Rules.Where(rule => rule.IsFor(architecture) && rule.Names.Contains(call)) : [];

    private SeccompRule? Applying(CallArchitecture architecture, string call, ReadOnlySpan<ulong> arguments)
    {
        SeccompRule? first = null;
        foreach (var rule in RulesFor(architecture, call))
        {
            if (rule.Arguments.IsEmpty)
            {
                return rule;
            }

            first ??= RuleConditions.Hold(rule, arguments) ? rule : null;
        }

        return first;
    }
}
