using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Lucid.Policy.Documents;

/// <summary>Builds the values of JSON documents; several may follow one another, as kubectl takes them.</summary>
internal ref struct JsonLoader
{
    private const int DeepestNesting = 256;

    private readonly List<DocumentProblem> _problems;
    private readonly ReadOnlySpan<byte> _bytes;
    private Utf8JsonReader _reader;
    private int _offset;
    private Position _position = new(1, 1);

    private JsonLoader(ReadOnlySpan<byte> bytes, List<DocumentProblem> problems)
    {
        _bytes = bytes;
        _problems = problems;
        _reader = new(bytes, new JsonReaderOptions { AllowMultipleValues = true, MaxDepth = DeepestNesting });
    }

    /// <summary>Reads the documents of a text into a list, which has those before a damaged one in any case.</summary>
    /// <exception cref="UnreadableException">The text is no JSON.</exception>
    public static void Load(string text, List<LoadedDocument> documents, List<DocumentProblem> problems)
    {
        var loader = new JsonLoader(Encoding.UTF8.GetBytes(text), problems);
        try
        {
            while (loader._reader.Read())
            {
                documents.Add(new(loader.Value(), IsTemplate: false));
            }
        }
        catch (JsonException exception)
        {
            throw new UnreadableException(loader.PositionOf(exception), $"this is no JSON: {Reason(exception)}");
        }
        catch (InvalidOperationException)
        {
            throw new UnreadableException(loader.Here(), "this text holds half of a character");
        }
    }

    private DocumentValue Value()
    {
        var position = Here();
        return _reader.TokenType switch
        {
            JsonTokenType.StartObject => Object(position),
            JsonTokenType.StartArray => List(position),
            JsonTokenType.True => DocumentScalar.Of(position, "true", true),
            JsonTokenType.False => DocumentScalar.Of(position, "false", false),
            JsonTokenType.Null => DocumentScalar.Null(position, "null"),
            JsonTokenType.Number => Number(position),
            _ => DocumentScalar.Of(position, _reader.GetString()!),
        };
    }

    private readonly DocumentScalar Number(Position position)
    {
        var text = Encoding.UTF8.GetString(_reader.ValueSpan);
        return text.AsSpan().IndexOfAny('.', 'e', 'E') < 0
            ? DocumentScalar.Of(position, text, long.TryParse(text, CultureInfo.InvariantCulture, out var whole) ? whole : null)
            : DocumentScalar.Of(position, text, _reader.GetDouble());
    }

    private DocumentList List(Position position)
    {
        var items = ImmutableArray.CreateBuilder<DocumentValue>();
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(Value());
        }

        return new(position, items.ToImmutable());
    }

    private DocumentObject Object(Position position)
    {
        var builder = new ObjectBuilder(position, _problems);
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
        {
            var keyPosition = Here();
            var key = _reader.GetString()!;
            _reader.Read();
            builder.Add(new(key, keyPosition, Value()));
        }

        return builder.Build();
    }

    /// <summary>
    /// The place of the current token. Tokens come in order, so that only what lies between two of them has to be counted.
    /// </summary>
    private Position Here()
    {
        var start = (int)_reader.TokenStartIndex;
        _position = Advance(_position, _bytes[_offset..start]);
        _offset = start;
        return _position;
    }

    private readonly Position PositionOf(JsonException exception)
    {
        var rest = _bytes;
        for (var line = 0L; line < exception.LineNumber; line++)
        {
            rest = rest[(rest.IndexOf((byte)'\n') + 1)..];
        }

        var before = rest[..(int)Math.Min(exception.BytePositionInLine ?? 0, rest.Length)];
        return new((int)(exception.LineNumber ?? 0) + 1, Encoding.UTF8.GetCharCount(before) + 1);
    }

    private static Position Advance(Position position, ReadOnlySpan<byte> passed)
    {
        var lastBreak = passed.LastIndexOf((byte)'\n');
        return lastBreak < 0
            ? position with { Column = position.Column + Encoding.UTF8.GetCharCount(passed) }
            : new(position.Line + passed.Count((byte)'\n'), Encoding.UTF8.GetCharCount(passed[(lastBreak + 1)..]) + 1);
    }

    /// <summary>The reason without the place, which is told beside it.</summary>
    private static string Reason(JsonException exception)
        => exception.Message.Split(" LineNumber:", StringSplitOptions.None)[0].TrimEnd('.', ' ');
}
