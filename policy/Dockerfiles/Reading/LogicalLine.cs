using Lucid.Policy.Documents;

namespace Lucid.Policy.Dockerfiles.Reading;

/// <summary>A line with those that continue it, joined, which still knows where each part of it stands.</summary>
/// <param name="text">The joined text.</param>
/// <param name="parts">Where each part begins in the joined text, and in the file; in order, the first at 0.</param>
internal sealed class LogicalLine(string text, ImmutableArray<(int Offset, Position Position)> parts)
{
    public string Text { get; } = text;

    /// <summary>The part of this line from an offset on.</summary>
    public LogicalSpan From(int offset) => new(this, offset, Text.Length - offset);

    public Position At(int offset)
    {
        var (low, high) = (0, parts.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = parts[middle].Offset <= offset ? (middle, high) : (low, middle - 1);
        }

        var (start, position) = parts[low];
        return position with { Column = position.Column + offset - start };
    }
}
