using Google.Protobuf;
using Lucid.Host.Values;
using Pulumirpc;

namespace Lucid.Host.Engine;

/// <summary>Which resources a property comes from, as transforms see it: in the property itself, not beside it.</summary>
internal static class OutputDependencies
{
    private static readonly StructWriter Writer = new(acceptsSecrets: true, acceptsResources: true, keepsOutputs: true);

    /// <summary>
    /// The properties on the wire: what comes from resources, is secret or is not known, as output values. Programs on the official SDK
    /// lose other marks in transforms.
    /// </summary>
    public static ByteString Attach(ObjectValue properties, RegisterResourceRequest request) =>
        Writer.Write(ObjectValue.Create(properties.Entries.Select(entry => KeyValuePair.Create(
            entry.Key, WithDependencies(WithOutputs(entry.Value), DependenciesOf(entry.Key, request))))));

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

    private static PropertyValue WithDependencies(PropertyValue value, IEnumerable<string> dependencies) =>
        !dependencies.Except(In(value), StringComparer.Ordinal).Any() ? value
        : value is OutputValue output
            ? output with { Dependencies = [.. output.Dependencies.Union(dependencies, StringComparer.Ordinal)] }
            : new OutputValue { Value = value, IsSecret = false, Dependencies = [.. dependencies] };

    private static PropertyValue WithOutputs(PropertyValue value) => value switch
    {
        UnknownValue => new OutputValue { Value = null, IsSecret = false, Dependencies = [] },
        SecretValue secret => new OutputValue
        {
            Value = secret.Inner is UnknownValue ? null : WithOutputs(secret.Inner),
            IsSecret = true,
            Dependencies = [],
        },
        { ContainsSecrets: false, ContainsUnknowns: false } => value,
        ObjectValue map => ObjectValue.Create(map.Entries.Select(entry => KeyValuePair.Create(entry.Key, WithOutputs(entry.Value)))),
        Values.ListValue list => new Values.ListValue([.. list.Items.Select(WithOutputs)]),
        _ => value,
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
