namespace Lucid.Hardening.Admission;

/// <summary>A CEL expression with a name.</summary>
/// <param name="Name">The name.</param>
/// <param name="Expression">The expression.</param>
public sealed record NamedExpression(string Name, string Expression);
