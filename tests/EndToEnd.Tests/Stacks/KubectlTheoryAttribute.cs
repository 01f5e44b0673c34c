namespace Lucid.EndToEnd.Tests.Stacks;

/// <summary>A theory that runs kubectl; skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class KubectlTheoryAttribute : TheoryAttribute
{
    /// <summary>Decides whether to skip.</summary>
    public KubectlTheoryAttribute() => Skip = Kubectl.IsThere ? null : "Needs kubectl on the PATH.";
}
