using System.Globalization;
using Lucid.Host.Values;

namespace Lucid.EndToEnd.Tests.RandomPrograms;

/// <summary>What an output must be.</summary>
/// <param name="Value">Its value; null where it is not known.</param>
/// <param name="IsSecret">Whether it is secret.</param>
/// <param name="Dependencies">The resources that it comes from.</param>
internal sealed record ExpectedValue(PropertyValue? Value, bool IsSecret, ImmutableSortedSet<int> Dependencies)
{
    /// <summary>How it is sent: that an unknown value is secret gets lost.</summary>
    public PropertyValue Sent => Value is null ? UnknownValue.Instance : IsSecret ? SecretValue.Of(Value) : Value;

    public static ExpectedValue Known(PropertyValue value, params int[] dependencies) => new(value, IsSecret: false, [.. dependencies]);

    public static ExpectedValue Join(IEnumerable<ExpectedValue> parts, Func<ImmutableArray<PropertyValue>, PropertyValue> join)
    {
        ImmutableArray<ExpectedValue> all = [.. parts];
        return new ExpectedValue(
            all.All(part => part.Value is not null) ? join([.. all.Select(part => part.Value!)]) : null,
            all.Any(part => part.IsSecret),
            [.. all.SelectMany(part => part.Dependencies)]);
    }

    // A part that is secret or unknown makes the whole property so.
    public static ExpectedValue Answered(PropertyValue? value, int resource) => value is null or { ContainsUnknowns: true }
        ? new ExpectedValue(null, IsSecret: false, [resource])
        : new ExpectedValue(WithoutSecrets(value), value.ContainsSecrets, [resource]);

    public static PropertyValue WithoutSecrets(PropertyValue value) => value switch
    {
        SecretValue secret => WithoutSecrets(secret.Inner),
        ListValue list => new ListValue([.. list.Items.Select(WithoutSecrets)]),
        ObjectValue map => ObjectValue.Create(map.Entries.Select(entry => KeyValuePair.Create(entry.Key, WithoutSecrets(entry.Value)))),
        _ => value,
    };

    public static string TextOf(PropertyValue value) => value switch
    {
        TextValue text => text.Value,
        BooleanValue flag => flag.Value ? "true" : "false",
        NumberValue number => number.Value.ToString(CultureInfo.InvariantCulture),
        _ => "-",
    };
}
