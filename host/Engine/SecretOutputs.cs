using Lucid.Host.Values;

namespace Lucid.Host.Engine;

/// <summary>Marks as secret what is to be secret among a resource's outputs, as the official engine does after every step.</summary>
internal static class SecretOutputs
{
    /// <summary>The outputs with those marked that the program names.</summary>
    public static ObjectValue Named(ObjectValue outputs, ImmutableArray<string> names) =>
        names.Aggregate(outputs, (result, name) => result[name] is { } value ? result.With(name, SecretValue.Of(value)) : result);

    /// <summary>The outputs with everything marked that is secret among the inputs: a state may be older than the secret.</summary>
    public static ObjectValue LikeInputs(ObjectValue outputs, ObjectValue inputs) => !inputs.ContainsSecrets ? outputs
        : ObjectValue.Create(outputs.Entries.Select(entry => KeyValuePair.Create(
            entry.Key, inputs[entry.Key] is { } input ? Like(entry.Value, input) : entry.Value)));

    private static PropertyValue Like(PropertyValue output, PropertyValue input) => (output, input) switch
    {
        (_, SecretValue or OutputValue { IsSecret: true }) => SecretValue.Of(output),
        (ObjectValue map, ObjectValue inputMap) => LikeInputs(map, inputMap),
        (ListValue list, ListValue inputList) => new ListValue(
            [.. list.Items.Select((item, index) => index < inputList.Items.Length ? Like(item, inputList.Items[index]) : item)]),
        _ => output,
    };
}
