using Google.Protobuf.WellKnownTypes;
using Lucid.Host.Values;
using Pulumirpc;

namespace Lucid.Host.Engine;

/// <summary>Which resources a property comes from, as transforms see it: in the property itself, not beside it.</summary>
internal static class OutputDependencies
{
    private static readonly StructWriter Writer = new(acceptsSecrets: true, acceptsResources: true, keepsOutputs: true);

    /// <summary>The properties on the wire, each of them that comes from resources as an output value.</summary>
    public static Struct Attach(ObjectValue properties, RegisterResourceRequest request) =>
        Writer.Write(ObjectValue.Create(properties.Entries.Select(entry =>
            DependenciesOf(entry.Key, request).Except(In(entry.Value), StringComparer.Ordinal).Any()
                ? KeyValuePair.Create<string, PropertyValue>(entry.Key, Output(entry.Value, DependenciesOf(entry.Key, request)))
                : entry)));

    /// <summary>For each property, the URNs that the output values in it name, in ordinal order.</summary>
    public static ImmutableSortedDictionary<string, ImmutableArray<string>> In(ObjectValue properties) =>
        properties.Entries.ToImmutableSortedDictionary(
            entry => entry.Key,
            entry => In(entry.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray(),
            StringComparer.Ordinal);

    // A program that does not tell the properties apart means all of them.
    private static IEnumerable<string> DependenciesOf(string key, RegisterResourceRequest request) =>
        request.PropertyDependencies.Count == 0 ? request.Dependencies
        : request.PropertyDependencies.TryGetValue(key, out var dependencies) ? dependencies.Urns
        : [];

    private static OutputValue Output(PropertyValue value, IEnumerable<string> dependencies) => value switch
    {
        OutputValue output => output with { Dependencies = [.. output.Dependencies.Union(dependencies, StringComparer.Ordinal)] },
        SecretValue secret => Output(secret.Inner, dependencies) with { IsSecret = true },
        _ => new OutputValue { Value = value is UnknownValue ? null : value, IsSecret = false, Dependencies = [.. dependencies] },
    };

    private static IEnumerable<string> In(PropertyValue? value) => value switch
    {
        OutputValue output => output.Dependencies.Concat(In(output.Value)),
        SecretValue secret => In(secret.Inner),
        ObjectValue map => map.Entries.SelectMany(entry => In(entry.Value)),
        Values.ListValue list => list.Items.SelectMany(In),
        _ => [],
    };
}
