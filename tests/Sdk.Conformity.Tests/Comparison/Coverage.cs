using System.Collections.Immutable;
using Lucid.Sdk.Converter.Listings;

namespace Lucid.Sdk.Conformity.Tests.Comparison;

/// <summary>How much of a listing an assembly has.</summary>
internal sealed record Coverage(
    int Types, int ListedTypes, int Members, int ListedMembers, ImmutableArray<string> MissingTypes, ImmutableArray<string> PartialTypes)
{
    /// <param name="listing">The listing.</param>
    /// <param name="covered">The number of listed members that each type of the assembly has.</param>
    public static Coverage Of(Listing listing, IReadOnlyDictionary<string, int> covered) => new(
        covered.Count,
        listing.Types.Length,
        covered.Values.Sum(),
        listing.Types.Sum(type => type.Members.Length),
        [.. listing.Types.Where(type => !covered.ContainsKey(type.Name)).Select(type => type.Name)],
        [.. listing.Types.Where(type => covered.TryGetValue(type.Name, out var members) && members < type.Members.Length)
            .Select(type => $"{type.Name}: {covered[type.Name]} of {type.Members.Length} members")]);

    public override string ToString() =>
        $"""
        types: {Types} of {ListedTypes}, members: {Members} of {ListedMembers}
        missing types: {(MissingTypes.IsEmpty ? "none" : string.Join(", ", MissingTypes))}
        partial types: {(PartialTypes.IsEmpty ? "none" : string.Join(", ", PartialTypes))}
        """;
}
