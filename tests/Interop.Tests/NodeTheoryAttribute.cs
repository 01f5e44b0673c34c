namespace Lucid.Interop.Tests;

/// <summary>A theory about programs on the official Node SDK; skipped where there is no node or no npm.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeTheoryAttribute : TheoryAttribute
{
    /// <summary>Decides whether to skip.</summary>
    public NodeTheoryAttribute() => Skip = NodeNeeded.Missing;
}
