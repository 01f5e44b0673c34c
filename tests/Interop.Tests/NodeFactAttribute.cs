namespace Lucid.Interop.Tests;

/// <summary>A fact about programs on the official Node SDK; skipped where there is no node or no npm.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeFactAttribute : FactAttribute
{
    /// <summary>Decides whether to skip.</summary>
    public NodeFactAttribute() => Skip = NodeNeeded.Missing;
}
