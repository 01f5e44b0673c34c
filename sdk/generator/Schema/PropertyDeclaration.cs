namespace Lucid.Sdk.Generator.Schema;

/// <summary>One property of an object.</summary>
internal sealed record PropertyDeclaration
{
    /// <summary>The name on the wire.</summary>
    public required string Wire { get; init; }

    /// <summary>The name in C#; by default the wire name with an upper-case first letter.</summary>
    public required string Name { get; init; }

    public required TypeExpression Type { get; init; }

    /// <summary>As an input: must be given. As a mere output: never null.</summary>
    public required bool IsRequired { get; init; }

    /// <summary>Input and output, unless flagged <c>input</c> or <c>output</c>. A state has what an output has.</summary>
    public Usages Usages { get; init; } = Usages.Input | Usages.State | Usages.Output;

    /// <summary>Optional as an input, never null as an output.</summary>
    public bool IsAlwaysReturned { get; init; }

    /// <summary>The setter marks the value secret; of a resource, the output too.</summary>
    public bool IsSecret { get; init; }

    /// <summary>Goes over the wire as JSON text.</summary>
    public bool IsJsonText { get; init; }

    public bool IsObsolete { get; init; }

    /// <summary>The value that the resource writes over whatever was given.</summary>
    public LiteralValue? Fixed { get; init; }

    public LiteralValue? Default { get; init; }

    /// <summary>The environment variable that gives the default.</summary>
    public string? Environment { get; init; }

    public required SchemaPosition Position { get; init; }

    /// <summary>The C# name that a wire name has by default.</summary>
    public static string DefaultName(string wire) => char.ToUpperInvariant(wire[0]) + wire.Substring(1);
}
