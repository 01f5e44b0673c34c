namespace Lucid.Sdk.Generator.Schema;

/// <summary>Reads <c>string</c>, <c>[T]</c>, <c>{T}</c>, <c>A|B</c> and names.</summary>
internal static class TypeExpressionParser
{
    public static TypeExpression Parse(LineReader reader)
    {
        var first = ParseSingle(reader);
        return reader.TryRead('|') ? new TypeExpression.Union(first, ParseSingle(reader)) : first;
    }

    private static TypeExpression ParseSingle(LineReader reader)
    {
        if (reader.TryRead('['))
        {
            var element = Parse(reader);
            reader.Expect(']', "the element type of a list");
            return new TypeExpression.List(element);
        }

        if (reader.TryRead('{'))
        {
            var element = Parse(reader);
            reader.Expect('}', "the value type of a map");
            return new TypeExpression.Map(element);
        }

        var position = reader.Position;
        var name = reader.ReadWord("._", "a type");
        return TypeExpression.Primitives.Contains(name)
            ? new TypeExpression.Primitive(name)
            : new TypeExpression.Named(name, position);
    }
}
