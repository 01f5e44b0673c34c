namespace Lucid.Policy.Documents;

/// <summary>A value in a document, with its place. What an alias stands for has the place where it is written.</summary>
public abstract class DocumentValue
{
    private protected DocumentValue(Position position, params IEnumerable<DocumentValue> inside)
    {
        Position = position;
        Size = 1;
        foreach (var value in inside)
        {
            Size += value.Size;
            Depth = Math.Max(Depth, value.Depth + 1);
        }
    }

    /// <summary>Where the value begins.</summary>
    public Position Position { get; }

    /// <summary>How many values it has, itself among them, when every alias is written out.</summary>
    internal long Size { get; }

    /// <summary>How deep values nest inside it when every alias is written out; 0 for a scalar.</summary>
    internal int Depth { get; }

    /// <summary>What it is, in the words of a message.</summary>
    internal abstract string Describe();
}
