namespace Lucid.Policy.Findings;

/// <summary>A place in a file.</summary>
/// <param name="File">The file as it was given; for resources of a program it may be their URN.</param>
/// <param name="Line">The line, counted from 1; 0 for the file as a whole.</param>
/// <param name="Column">The column, counted from 1.</param>
public sealed record SourceLocation(string File, int Line, int Column) : IComparable<SourceLocation>
{
    /// <inheritdoc />
    public int CompareTo(SourceLocation? other)
    {
        if (other is null)
        {
            return 1;
        }

        var files = string.CompareOrdinal(File, other.File);
        return files != 0 ? files : (Line, Column).CompareTo((other.Line, other.Column));
    }

    /// <summary>The place as editors and compilers write it.</summary>
    /// <returns><c>file:line:column</c>, or the file alone.</returns>
    public override string ToString() => Line == 0 ? File : FormattableString.Invariant($"{File}:{Line}:{Column}");
}
