namespace Lucid.Policy.Tests.Pods;

/// <summary>A fact about Kubernetes' own test data; skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class StandardsFactAttribute : FactAttribute
{
    /// <summary>Decides whether to skip.</summary>
    public StandardsFactAttribute() => Skip = StandardsFixtures.SkipReason;
}
