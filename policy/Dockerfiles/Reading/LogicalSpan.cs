using Lucid.Policy.Documents;

namespace Lucid.Policy.Dockerfiles.Reading;

/// <summary>A part of a logical line.</summary>
/// <param name="Line">The line.</param>
/// <param name="Start">Where the part begins in it.</param>
/// <param name="Length">How long it is.</param>
internal readonly record struct LogicalSpan(LogicalLine Line, int Start, int Length)
{
    public ReadOnlySpan<char> Text => Line.Text.AsSpan(Start, Length);

    public Position Position => Line.At(Start);

    public bool IsEmpty => Length == 0;

    public LogicalSpan Slice(int start) => new(Line, Start + start, Length - start);

    public LogicalSpan Slice(int start, int length) => new(Line, Start + start, length);

    public Position At(int offset) => Line.At(Start + offset);

    public LogicalSpan Trim()
    {
        var text = Text;
        var start = text.Length - text.TrimStart().Length;
        return Slice(start, text.Trim().Length);
    }

    public DockerfileWord ToWord() => new(Text.ToString(), Position);
}
