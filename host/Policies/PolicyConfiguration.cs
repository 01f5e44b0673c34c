using Google.Protobuf.WellKnownTypes;
using Lucid.Host.Diagnostics;
using Pulumirpc;

namespace Lucid.Host.Policies;

/// <summary>
/// The levels and properties of a pack's policies: what the pack declares, over that what the pack was set up with, over that what the
/// user's configuration says.
/// </summary>
internal static class PolicyConfiguration
{
    /// <summary>The configuration of every policy.</summary>
    /// <param name="info">What the pack says of its policies.</param>
    /// <param name="name">What messages call the pack.</param>
    /// <param name="given">The user's configuration.</param>
    /// <param name="file">The file of that, for messages; null where there is none.</param>
    /// <exception cref="HostFailureException">The user's configuration does not fit the pack; everything wrong is told.</exception>
    public static ImmutableSortedDictionary<string, PolicyConfig> Of(
        AnalyzerInfo info, string name, ImmutableSortedDictionary<string, PolicySettings> given, string? file)
    {
        var configs = new SortedDictionary<string, PolicyConfig>(StringComparer.Ordinal);
        foreach (var policy in info.Policies)
        {
            configs[policy.Name] = new PolicyConfig { EnforcementLevel = policy.EnforcementLevel, Properties = Defaults(policy) };
        }

        var problems = new Problems(FailureKind.Input);
        var location = file is null ? null : new SourceLocation(file, 0, 0);
        Apply(configs, info.InitialConfig.ToDictionary(entry => entry.Key, entry => Settings(entry.Value, name)));
        CheckNames(info, name, given, location, problems);
        Apply(configs, given);
        foreach (var policy in info.Policies.OrderBy(policy => policy.Name, StringComparer.Ordinal))
        {
            foreach (var problem in Check(policy, configs[policy.Name].Properties))
            {
                var what = location is null
                    ? $"{PolicyPackFailure.Capitalized(name)} needs a configuration, which --policy-pack-config names: {problem}"
                    : problem;
                problems.Add(what, location);
            }
        }

        problems.ThrowIfAny();
        return configs.ToImmutableSortedDictionary(StringComparer.Ordinal);
    }

    private static void CheckNames(
        AnalyzerInfo info,
        string name,
        ImmutableSortedDictionary<string, PolicySettings> given,
        SourceLocation? location,
        Problems problems)
    {
        if (!info.SupportsConfig && !given.IsEmpty)
        {
            problems.Add($"{name} takes no configuration", location);
            return;
        }

        var known = info.Policies.Select(policy => policy.Name).Order(StringComparer.Ordinal).ToImmutableArray();
        foreach (var unknown in given.Keys.Where(key => key != PolicyConfigFile.All && !known.Contains(key)))
        {
            problems.Add($"{unknown}: {name} has no such policy; it has {string.Join(", ", known)}", location);
        }
    }

    private static void Apply(SortedDictionary<string, PolicyConfig> configs, IReadOnlyDictionary<string, PolicySettings> settings)
    {
        if (settings.GetValueOrDefault(PolicyConfigFile.All)?.Level is { } everywhere)
        {
            foreach (var config in configs.Values)
            {
                config.EnforcementLevel = EnforcementLevels.Write(everywhere);
            }
        }

        foreach (var (policy, setting) in settings)
        {
            if (configs.GetValueOrDefault(policy) is not { } config)
            {
                continue;
            }

            config.EnforcementLevel = setting.Level is { } level ? EnforcementLevels.Write(level) : config.EnforcementLevel;
            foreach (var (key, value) in setting.Properties.Fields)
            {
                config.Properties.Fields[key] = value;
            }
        }
    }

    private static PolicySettings Settings(PolicyConfig config, string name) =>
        new(EnforcementLevels.Read(config.EnforcementLevel, name), config.Properties ?? new Struct());

    private static Struct Defaults(PolicyInfo policy)
    {
        var defaults = new Struct();
        foreach (var (key, schema) in policy.ConfigSchema?.Properties?.Fields ?? [])
        {
            if (schema.StructValue?.Fields.GetValueOrDefault("default") is { } value)
            {
                defaults.Fields.Add(key, value);
            }
        }

        return defaults;
    }

    private static IEnumerable<string> Check(PolicyInfo policy, Struct properties)
    {
        if (policy.ConfigSchema is not { } schema)
        {
            return [];
        }

        var whole = new Struct();
        whole.Fields.Add("properties", Value.ForStruct(schema.Properties ?? new Struct()));
        whole.Fields.Add("required", Value.ForList([.. schema.Required.Select(Value.ForString)]));
        return PropertySchema.Check(whole, Value.ForStruct(properties), policy.Name);
    }
}
