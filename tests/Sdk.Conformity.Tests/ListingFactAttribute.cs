namespace Lucid.Sdk.Conformity.Tests;

/// <summary>A fact about the listings; skipped where there are none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ListingFactAttribute : FactAttribute
{
    /// <summary>Decides whether to skip.</summary>
    public ListingFactAttribute() => Skip = Listings.SkipReason;
}
