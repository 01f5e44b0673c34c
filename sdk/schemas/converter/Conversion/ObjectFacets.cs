using System.Collections.Immutable;
using Lucid.Sdk.Converter.Listings;

namespace Lucid.Sdk.Converter.Conversion;

/// <summary>The classes that stand for one object: its arguments, its state, its output.</summary>
internal sealed class ObjectFacets(ListedType? input, ListedType? state, ListedType? output)
{
    public ListedType? Input { get; } = input;

    public ListedType? State { get; } = state;

    public ListedType? Output { get; } = output;

    public ImmutableDictionary<string, ListedProperty>? InputProperties { get; } = PropertiesOf(input);

    public ImmutableDictionary<string, ListedProperty>? StateProperties { get; } = PropertiesOf(state);

    public ImmutableDictionary<string, ListedProperty>? OutputProperties { get; } = PropertiesOf(output);

    /// <summary>The C# names of all properties.</summary>
    public IEnumerable<string> PropertyNames =>
        new[] { InputProperties, StateProperties, OutputProperties }
            .SelectMany(properties => properties?.Keys ?? [])
            .Distinct(StringComparer.Ordinal);

    private static ImmutableDictionary<string, ListedProperty>? PropertiesOf(ListedType? type) =>
        type?.Members.Select(ListedProperty.Parse).OfType<ListedProperty>()
            .ToImmutableDictionary(property => property.Name, StringComparer.Ordinal);
}
