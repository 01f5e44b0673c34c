namespace Lucid.Sdk.Conformity.Tests;

/// <summary>A theory about the listings; skipped where there are none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ListingTheoryAttribute : TheoryAttribute
{
    /// <summary>Decides whether to skip.</summary>
    public ListingTheoryAttribute() => Skip = Listings.SkipReason;
}
