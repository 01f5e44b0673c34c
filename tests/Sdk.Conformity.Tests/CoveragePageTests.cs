using System.Collections.Immutable;
using System.Text;
using Lucid.Sdk.Conformity.Tests.Comparison;
using Lucid.Sdk.Conformity.Tests.Surfaces;

namespace Lucid.Sdk.Conformity.Tests;

/// <summary>How much of the official API the embedded SDK has, as a page that is reviewed with the code.</summary>
public sealed class CoveragePageTests
{
    private const string Page = "docs/generated/sdk-coverage.md";

    /// <summary>LUCID_UPDATE_GOLDENS=1 writes the page anew; the diff is then the review.</summary>
    [ListingFact]
    public void The_page_says_what_each_assembly_covers()
    {
        var text = new StringBuilder("# What `sdk/` covers of the official API\n\n")
            .Append("Written by tests/Sdk.Conformity.Tests. Types and members of each listing; ")
            .Append("the reasons stand in its Uncovered.txt.\n\n");
        text.Append("| package | types | members |\n|---|--:|--:|\n");
        var details = new StringBuilder();
        foreach (string package in ((IEnumerable<object[]>)Packages.All).Select(row => row[0]))
        {
            var assembly = Packages.Load(package);
            var listing = Listings.Read(assembly);
            var coverage = SurfaceComparison.Compare(listing, new SurfaceFormatter(listing).Format(assembly.GetExportedTypes())).Coverage;
            text.Append($"| {package} {listing.Version} ")
                .Append($"| {coverage.Types} of {coverage.ListedTypes} | {coverage.Members} of {coverage.ListedMembers} |\n");
            AppendMissing(details, package, coverage.Missing, Uncovered.Read());
        }

        text.Append(details);
        var path = Path.Combine(Listings.RepositoryRoot, Page);
        if (Environment.GetEnvironmentVariable("LUCID_UPDATE_GOLDENS") == "1")
        {
            File.WriteAllText(path, text.ToString());
        }

        Assert.Equal(File.ReadAllText(path), text.ToString());
    }

    private static void AppendMissing(
        StringBuilder text, string package, IReadOnlyCollection<string> missing, ImmutableDictionary<Uncovered.Entry, string> reasons)
    {
        if (missing.Count > 0)
        {
            text.Append($"\n## What {package} has not, and why\n").AppendJoin("", missing.Select(what =>
                $"- `{what}`: {reasons.GetValueOrDefault(new Uncovered.Entry(package, what), "no reason given")}\n"));
        }
    }
}
