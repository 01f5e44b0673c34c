using Lucid.Sdk.Conformity.Tests.Comparison;
using Lucid.Sdk.Conformity.Tests.Surfaces;
using Xunit.Abstractions;

namespace Lucid.Sdk.Conformity.Tests;

public sealed class SurfaceTests(ITestOutputHelper output)
{
    [ListingTheory]
    [MemberData(nameof(Packages.All), MemberType = typeof(Packages))]
    public void Every_public_type_and_member_is_in_the_official_api(string package)
    {
        var assembly = Packages.Load(package);
        var listing = Listings.Read(assembly);

        var comparison = SurfaceComparison.Compare(listing, new SurfaceFormatter(listing).Format(assembly.GetExportedTypes()));

        output.WriteLine(comparison.Coverage.ToString());
        Problems.AssertNone(comparison.Surplus);
    }

    [ListingTheory]
    [MemberData(nameof(Packages.All), MemberType = typeof(Packages))]
    public void Every_assembly_has_the_version_of_the_package_it_stands_for(string package)
    {
        var assembly = Packages.Load(package);

        Assert.Equal(Listings.Read(assembly).Version, assembly.GetName().Version!.ToString(3));
    }
}
