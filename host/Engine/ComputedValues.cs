using Lucid.Host.Values;

namespace Lucid.Host.Engine;

/// <summary>
/// The outputs of a deployed resource after its inputs changed. What a provider computed, and nobody asked for, is what the old outputs have
/// beyond the old inputs: a change in place leaves it as it is, a replacement computes it anew.
/// </summary>
internal static class ComputedValues
{
    public static ObjectValue Outputs(ObjectValue newInputs, ObjectValue oldInputs, ObjectValue oldOutputs, bool isReplaced)
    {
        var merged = newInputs.Entries.Select(entry => KeyValuePair.Create(
            entry.Key, Merged(entry.Value, oldInputs[entry.Key], oldOutputs[entry.Key], isReplaced)));
        var computed = oldOutputs.Entries.Where(entry => newInputs[entry.Key] is null && oldInputs[entry.Key] is null)
            .Select(entry => isReplaced ? KeyValuePair.Create<string, PropertyValue>(entry.Key, UnknownValue.Instance) : entry);
        return ObjectValue.Create(merged.Concat(computed));
    }

    private static PropertyValue Merged(PropertyValue newInput, PropertyValue? oldInput, PropertyValue? oldOutput, bool isReplaced) =>
        (newInput, oldInput, oldOutput) is (ObjectValue map, ObjectValue oldMap, ObjectValue output)
            ? Outputs(map, oldMap, output, isReplaced)
            : newInput;
}
