using Lucid.Sdk.Conformity.Tests.Comparison;
using Lucid.Sdk.Conformity.Tests.Surfaces;

namespace Lucid.Sdk.Conformity.Tests;

/// <summary>Whatever the SDK leaves out has a reason in Uncovered.txt, and each reason is needed.</summary>
public sealed class UncoveredTests
{
    [ListingFact]
    public void What_is_not_covered_has_a_reason()
        => Problems.AssertNone([.. Missing().Except(Uncovered.Read().Keys).Select(entry => entry.ToString())]);

    [ListingFact]
    public void No_reason_stands_for_what_is_covered_or_not_listed()
        => Problems.AssertNone([.. Uncovered.Read().Keys.Except(Missing()).Select(entry => entry.ToString())]);

    [Fact]
    public void A_reason_holds_for_all_entries_above_it()
    {
        var reasons = Uncovered.Parse(["# comment", "P", "  A", "  B: void C()", "    because", "", "  D", "    why not"]);

        Assert.Equal("because", reasons[new("P", "A")]);
        Assert.Equal("because", reasons[new("P", "B: void C()")]);
        Assert.Equal("why not", reasons[new("P", "D")]);
    }

    [Theory]
    [InlineData("Uncovered.txt: A has no reason; write one below it.", "P", "  A")]
    [InlineData("Uncovered.txt, line 3: expected a package, an entry or a reason, found: Q", "P", "  A", "Q")]
    [InlineData("Uncovered.txt, line 1: expected a package, an entry or a reason, found:   A", "  A")]
    [InlineData("Uncovered.txt, line 2: expected a package, an entry or a reason, found:     because", "P", "    because")]
    public void What_cannot_be_read_is_named(string message, params string[] lines)
        => Assert.Equal(message, Assert.Throws<FormatException>(() => Uncovered.Parse(lines)).Message);

    private static IEnumerable<Uncovered.Entry> Missing()
        => ((IEnumerable<object[]>)Packages.All).Select(row => (string)row[0]).SelectMany(package =>
        {
            var assembly = Packages.Load(package);
            var listing = Listings.Read(assembly);
            return SurfaceComparison.Compare(listing, new SurfaceFormatter(listing).Format(assembly.GetExportedTypes()))
                .Coverage.Missing.Select(what => new Uncovered.Entry(package, what));
        });
}
