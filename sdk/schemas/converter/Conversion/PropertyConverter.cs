using Lucid.Sdk.Converter.Listings;
using Lucid.Sdk.Generator.Schema;

namespace Lucid.Sdk.Converter.Conversion;

/// <summary>Merges what the classes of one object say about one property.</summary>
internal sealed class PropertyConverter(PackageNames names, ObjectFacets facets, ClassFacts facts)
{
    public PropertyDeclaration Convert(string name)
    {
        var input = facets.InputProperties?.GetValueOrDefault(name);
        var state = facets.StateProperties?.GetValueOrDefault(name);
        var output = facets.OutputProperties?.GetValueOrDefault(name);
        var any = (input ?? state ?? output)!;
        var wire = input?.Wire ?? state?.Wire ?? output?.Wire ?? char.ToLowerInvariant(name[0]) + name[1..];
        var isNullable = output is not null && IsNullable(output.Type);

        // What is no input counts as required where the output is never null.
        var isRequired = (facets.InputProperties is null ? state : input)?.IsRequired ?? !isNullable;
        var type = ListedTypeParser.Parse(any.Type, names);
        var property = new PropertyDeclaration
        {
            Wire = wire,
            Name = name,
            Type = type,
            IsRequired = isRequired,
            Usages = UsagesOf(input, output),
            IsSecret = any.IsSecret,
            IsJsonText = any.IsJsonText,
            IsObsolete = any.IsObsolete,
            Default = input?.Default is { } value ? LiteralOf(value) : null,
            Environment = facts.Environment.GetValueOrDefault(name),
            Fixed = facts.Fixed.TryGetValue(wire, out var constant) ? new LiteralValue("string", constant, default) : null,
            Position = default,
        };
        var isAlwaysReturned = names.Style == PackageStyle.Plain
            && output is not null && !property.IsRequired && !isNullable && type is not TypeExpression.List;
        return property with { IsAlwaysReturned = isAlwaysReturned };
    }

    private Usages UsagesOf(ListedProperty? input, ListedProperty? output) =>
        output is null && facets.OutputProperties is not null ? Usages.Input
        : input is null && facets.InputProperties is not null ? Usages.State | Usages.Output
        : Usages.Input | Usages.State | Usages.Output;

    private static bool IsNullable(string type) => type.EndsWith('?') || type.EndsWith("?>", StringComparison.Ordinal);

    private static LiteralValue LiteralOf(string text) => text switch
    {
        ['"', .. var inner, '"'] => new LiteralValue("string", inner, default),
        "true" or "false" => new LiteralValue("bool", text, default),
        _ => new LiteralValue("int", text, default),
    };
}
