using System.Globalization;

namespace Lucid.Sdk.Generator.Schema;

/// <summary>Reads <c>wire[?] [as Name]: type flags</c>.</summary>
internal static class PropertyParser
{
    private const string Flags = "input, output, always, secret, json-text, obsolete, fixed \"value\", env VARIABLE, = default";

    public static PropertyDeclaration Parse(LineReader reader)
    {
        var position = reader.Position;
        var wire = reader.ReadWord("_$-", "a property name");
        var optional = reader.TryRead('?');
        var name = PropertyDeclaration.DefaultName(wire);
        if (!reader.IsNext(':') && !reader.AtEnd)
        {
            var word = reader.ReadWord("", "':' or 'as'");
            name = word == "as" ? reader.ReadWord("_", "the name in C#") : throw reader.Problem($"Expected ':' or 'as', found '{word}'.");
        }

        reader.Expect(':', $"the name of the property '{wire}'");
        var property = new PropertyDeclaration
        {
            Wire = wire,
            Name = name,
            Type = TypeExpressionParser.Parse(reader),
            IsRequired = !optional,
            Position = position,
        };
        while (!reader.AtEnd)
        {
            property = ReadFlag(reader, property);
        }

        return property;
    }

    private static PropertyDeclaration ReadFlag(LineReader reader, PropertyDeclaration property)
    {
        if (reader.TryRead('='))
        {
            return property with { Default = ReadLiteral(reader) };
        }

        var flag = reader.ReadWord("-", "a flag");
        return flag switch
        {
            "input" => property with { Usages = Usages.Input },
            "output" => property with { Usages = Usages.State | Usages.Output },
            "always" => property with { IsAlwaysReturned = true },
            "secret" => property with { IsSecret = true },
            "json-text" => property with { IsJsonText = true },
            "obsolete" => property with { IsObsolete = true },
            "fixed" => property with { Fixed = ReadLiteral(reader) },
            "env" => property with { Environment = reader.ReadWord("_", "an environment variable") },
            _ => throw reader.Problem($"'{flag}' is no flag of a property; there are: {Flags}."),
        };
    }

    private static LiteralValue ReadLiteral(LineReader reader)
    {
        var isText = reader.IsNext('"');
        var position = reader.Position;
        if (isText)
        {
            return new LiteralValue("string", reader.ReadQuoted("the value"), position);
        }

        var word = reader.ReadWord("-", "a value: a text in double quotes, true, false or a whole number");
        return word switch
        {
            "true" or "false" => new LiteralValue("bool", word, position),
            _ when int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) =>
                new LiteralValue("int", word, position),
            _ => throw reader.Problem($"'{word}' is no value; write a text in double quotes, true, false or a whole number."),
        };
    }
}
