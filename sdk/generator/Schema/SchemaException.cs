namespace Lucid.Sdk.Generator.Schema;

/// <summary>Ends the reading of one line; <see cref="SchemaParser"/> notes the problem and goes on with the next.</summary>
internal sealed class SchemaException(SchemaProblem problem) : Exception(problem.ToString())
{
    public SchemaProblem Problem { get; } = problem;
}
