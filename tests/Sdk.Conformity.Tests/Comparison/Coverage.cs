using System.Collections.Immutable;
using Lucid.Sdk.Converter.Listings;

namespace Lucid.Sdk.Conformity.Tests.Comparison;

/// <summary>How much of a listing an assembly has.</summary>
/// <param name="Types">The number of listed types that it has.</param>
/// <param name="ListedTypes">The number of listed types.</param>
/// <param name="Members">The number of listed members that it has.</param>
/// <param name="ListedMembers">The number of listed members.</param>
/// <param name="Missing">What it has not: a type by its name, a member of a type that is there as <c>TYPE: MEMBER</c>.</param>
internal sealed record Coverage(int Types, int ListedTypes, int Members, int ListedMembers, ImmutableArray<string> Missing)
{
    /// <param name="listing">The listing.</param>
    /// <param name="covered">The listed members that each type of the assembly has.</param>
    /// <param name="membersOf">The listed members of a type, as they are compared.</param>
    public static Coverage Of(
        Listing listing,
        IReadOnlyDictionary<string, ImmutableHashSet<string>> covered,
        Func<ListedType, IEnumerable<string>> membersOf) => new(
        covered.Count,
        listing.Types.Length,
        covered.Values.Sum(members => members.Count),
        listing.Types.Sum(type => type.Members.Length),
        [.. listing.Types.SelectMany(type => covered.TryGetValue(type.Name, out var members)
            ? membersOf(type).Where(member => !members.Contains(member)).Select(member => $"{type.Name}: {member}")
            : [type.Name])]);

    public override string ToString() =>
        $"""
        types: {Types} of {ListedTypes}, members: {Members} of {ListedMembers}
        missing: {(Missing.IsEmpty ? "nothing" : string.Join(", ", Missing))}
        """;
}
