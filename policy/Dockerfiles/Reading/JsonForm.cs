using System.Text;
using System.Text.Json;

namespace Lucid.Policy.Dockerfiles.Reading;

/// <summary>Reads arguments that are a JSON array of texts.</summary>
internal static class JsonForm
{
    /// <summary>The items; null where the arguments are no JSON array, and so stand for themselves.</summary>
    /// <exception cref="UnreadableInstructionException">An item is no text.</exception>
    public static ImmutableArray<DockerfileWord>? Read(LogicalSpan arguments)
    {
        if (!arguments.Text.StartsWith('['))
        {
            return null;
        }

        var bytes = Encoding.UTF8.GetBytes(arguments.Text.ToString());
        try
        {
            return Items(arguments, bytes);
        }
        catch (JsonException)
        {
            // BuildKit takes it for a shell's command, too: a test, [ -f file ], begins like that.
            return null;
        }
    }

    private static ImmutableArray<DockerfileWord> Items(LogicalSpan arguments, byte[] bytes)
    {
        var reader = new Utf8JsonReader(bytes);
        reader.Read();
        var items = ImmutableArray.CreateBuilder<DockerfileWord>();
        LogicalSpan? other = null;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var place = arguments.Slice(Encoding.UTF8.GetCharCount(bytes.AsSpan(0, (int)reader.TokenStartIndex)));
            if (reader.TokenType == JsonTokenType.String)
            {
                items.Add(new(Text(ref reader), place.Position));
            }
            else
            {
                other ??= place;
                reader.Skip();
            }
        }

        while (reader.Read())
        {
            // What follows the array makes it no JSON; the reader throws.
        }

        return other is { } found
            ? throw new UnreadableInstructionException(found.Position, "in a JSON array every item is a text in double quotes")
            : items.ToImmutable();
    }

    private static string Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Half a character; BuildKit replaces it.
            return "\ufffd";
        }
    }
}
