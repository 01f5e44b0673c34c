namespace Lucid.Policy.Documents;

/// <summary>A value in a document, with its place. What an alias stands for has the place where it is written.</summary>
public abstract class DocumentValue
{
    private protected DocumentValue(Position position, long size)
    {
        Position = position;
        Size = size;
    }

    /// <summary>Where the value begins.</summary>
    public Position Position { get; }

    /// <summary>How many values it has, itself among them, when every alias is written out.</summary>
    internal long Size { get; }

    /// <summary>What it is, in the words of a message.</summary>
    internal abstract string Describe();
}
