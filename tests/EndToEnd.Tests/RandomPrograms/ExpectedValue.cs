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
}
