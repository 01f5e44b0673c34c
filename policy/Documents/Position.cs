namespace Lucid.Policy.Documents;

/// <summary>A place in a text.</summary>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Column">The column, counted from 1 in UTF-16 units, as editors count.</param>
public readonly record struct Position(int Line, int Column) : IComparable<Position>
{
    /// <inheritdoc />
    public int CompareTo(Position other) => (Line, Column).CompareTo((other.Line, other.Column));
}
