using Google.Protobuf.Collections;
using Google.Protobuf.WellKnownTypes;
using Lucid.Host.Values;
using Pulumirpc;

namespace Lucid.Host.Engine;

/// <summary>Which resources a property comes from, as transforms see it: in the property itself, not beside it.</summary>
internal static class OutputDependencies
{
    private static readonly StructWriter Writer = new(acceptsSecrets: true, acceptsResources: true, keepsOutputs: true);

    /// <summary>
    /// The properties on the wire: what comes from resources, is secret or is not known, as output values. Programs on the official SDK lose
    /// other marks in transforms.
    /// </summary>
    public static Struct Attach(ObjectValue properties, MapField<string, RegisterResourceRequest.Types.PropertyDependencies> dependencies) =>
        Writer.Write(ObjectValue.Create(properties.Entries.Select(entry => KeyValuePair.Create(
            entry.Key,
            dependencies.TryGetValue(entry.Key, out var urns) && urns.Urns.Count > 0
                ? Output(entry.Value, [.. urns.Urns])
                : WithOutputs(entry.Value)))));

    /// <summary>For each property, the URNs that the output values in it name, in ordinal order.</summary>
    public static ImmutableSortedDictionary<string, ImmutableArray<string>> In(ObjectValue properties) =>
        properties.Entries.ToImmutableSortedDictionary(
            entry => entry.Key,
            entry => In(entry.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray(),
            StringComparer.Ordinal);

    private static PropertyValue WithOutputs(PropertyValue value) => value switch
    {
        SecretValue or UnknownValue => Output(value, []),
        ObjectValue { ContainsSecrets: false, ContainsUnknowns: false } or Values.ListValue { ContainsSecrets: false, ContainsUnknowns: false } => value,
        ObjectValue map => ObjectValue.Create(map.Entries.Select(entry => KeyValuePair.Create(entry.Key, WithOutputs(entry.Value)))),
        Values.ListValue list => new Values.ListValue([.. list.Items.Select(WithOutputs)]),
        _ => value,
    };

    private static OutputValue Output(PropertyValue value, ImmutableArray<string> dependencies)
    {
        var inner = value is SecretValue secret ? secret.Inner : value;
        return new OutputValue
        {
            Value = inner is UnknownValue ? null : WithOutputs(inner),
            IsSecret = value is SecretValue,
            Dependencies = dependencies,
        };
    }

    private static IEnumerable<string> In(PropertyValue? value) => value switch
    {
        OutputValue output => output.Dependencies.Concat(In(output.Value)),
        SecretValue secret => In(secret.Inner),
        ObjectValue map => map.Entries.SelectMany(entry => In(entry.Value)),
        Values.ListValue list => list.Items.SelectMany(In),
        _ => [],
    };
}
