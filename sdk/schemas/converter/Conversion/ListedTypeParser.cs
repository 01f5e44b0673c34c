using Lucid.Sdk.Generator.Schema;

namespace Lucid.Sdk.Converter.Conversion;

/// <summary>Turns a type as the listing writes it into one as the schema writes it.</summary>
internal sealed class ListedTypeParser(string text, PackageNames names)
{
    private int _index;

    /// <summary>The schema type; question marks are passed over, the caller sees them.</summary>
    public static TypeExpression Parse(string text, PackageNames names)
    {
        var parser = new ListedTypeParser(text, names);
        var type = parser.ParseType();
        return parser._index == text.Length ? type : throw new ConversionException($"'{text}' is no type that a schema can express.");
    }

    private TypeExpression ParseType()
    {
        var start = _index;
        while (_index < text.Length && (char.IsLetterOrDigit(text[_index]) || text[_index] is '_' or '.' or ':'))
        {
            _index++;
        }

        var name = text[start.._index];
        var type = name switch
        {
            "Input" or "Output" => Arguments()[0],
            "InputList" or "ImmutableArray" => new TypeExpression.List(Arguments()[0]),
            "InputMap" => new TypeExpression.Map(Arguments()[0]),
            "ImmutableDictionary" => new TypeExpression.Map(Arguments()[1]),
            "InputUnion" or "Union" when Arguments() is [var first, var second] => new TypeExpression.Union(first, second),
            "InputJson" or "JsonElement" => new TypeExpression.Primitive("json"),
            "object" => new TypeExpression.Primitive("any"),
            _ when TypeExpression.Primitives.Contains(name) => new TypeExpression.Primitive(name),
            _ => new TypeExpression.Named(names.SchemaName(name), default),
        };
        TrySkip('?');
        return type;
    }

    private List<TypeExpression> Arguments()
    {
        var arguments = new List<TypeExpression>();
        Skip('<');
        do
        {
            TrySkip(' ');
            arguments.Add(ParseType());
        }
        while (TrySkip(','));
        Skip('>');
        return arguments;
    }

    private bool TrySkip(char expected)
    {
        var found = _index < text.Length && text[_index] == expected;
        _index += found ? 1 : 0;
        return found;
    }

    private void Skip(char expected)
    {
        if (!TrySkip(expected))
        {
            throw new ConversionException($"'{text}' is no type that a schema can express.");
        }
    }
}
