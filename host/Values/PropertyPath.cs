using System.Globalization;
using System.Text;

namespace Lucid.Host.Values;

/// <summary>Where a value stands inside a resource's properties: <c>spec.containers[0].env["a.b"]</c>.</summary>
public sealed record PropertyPath : IComparable<PropertyPath>
{
    private PropertyPath(ImmutableArray<PathSegment> segments) => Segments = segments;

    /// <summary>The properties as a whole.</summary>
    public static PropertyPath Root { get; } = new([]);

    /// <summary>The steps from the properties to the value.</summary>
    public ImmutableArray<PathSegment> Segments { get; }

    /// <summary>The value under a key of this one.</summary>
    public PropertyPath Child(string key) => new(Segments.Add(new PathSegment(key, 0)));

    /// <summary>The item at an index of this one.</summary>
    public PropertyPath Item(int index) => new(Segments.Add(new PathSegment(null, index)));

    /// <inheritdoc />
    public int CompareTo(PropertyPath? other)
    {
        if (other is null)
        {
            return 1;
        }

        for (var index = 0; index < Math.Min(Segments.Length, other.Segments.Length); index++)
        {
            var order = Segments[index].CompareTo(other.Segments[index]);
            if (order != 0)
            {
                return order;
            }
        }

        return Segments.Length.CompareTo(other.Segments.Length);
    }

    /// <inheritdoc />
    public bool Equals(PropertyPath? other) => other is not null && Segments.AsSpan().SequenceEqual(other.Segments.AsSpan());

    /// <inheritdoc />
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var segment in Segments)
        {
            hash.Add(segment);
        }

        return hash.ToHashCode();
    }

    /// <summary>The path as Pulumi writes it; keys that are not plain names stand in brackets and quotes.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var segment in Segments)
        {
            if (segment.Key is null)
            {
                text.Append(CultureInfo.InvariantCulture, $"[{segment.Index}]");
            }
            else if (IsName(segment.Key))
            {
                text.Append(text.Length == 0 ? "" : ".").Append(segment.Key);
            }
            else
            {
                text.Append("[\"");
                AppendEscaped(text, segment.Key);
                text.Append("\"]");
            }
        }

        return text.ToString();
    }

    // A path is one line wherever it is shown; in a comment a line break would end the comment.
    private static void AppendEscaped(StringBuilder text, string key)
    {
        foreach (var character in key)
        {
            if (character == '"')
            {
                text.Append("\\\"");
            }
            else if (char.IsControl(character) || character is '\u2028' or '\u2029')
            {
                text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
            }
            else
            {
                text.Append(character);
            }
        }
    }

    private static bool IsName(string key) => key.Length > 0 && !char.IsAsciiDigit(key[0])
        && key.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '-' or '$');
}
