namespace Lucid.Policy.Documents.Shapes;

/// <summary>A value that is not what Kubernetes wants there.</summary>
internal sealed record ShapeMismatch(Position Position, string Path, string Message);
