using Lucid.Sdk.Converter.Conversion;

namespace Lucid.Sdk.Conformity.Tests;

public sealed class SchemaTests
{
    [ListingTheory]
    [MemberData(nameof(Packages.Providers), MemberType = typeof(Packages))]
    public void The_schema_files_are_what_the_converter_makes_of_the_listings(string package)
    {
        var folder = Path.Combine(Listings.RepositoryRoot, "sdk", "schemas", package.Split('.')[^1].ToLowerInvariant());
        var expected = SchemaWriter.Write(PackageConverter.Convert(Listings.Read(Packages.Load(package)))).ToList();

        Assert.Equal(
            expected.Select(file => file.FileName).Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal));
        foreach (var (fileName, text) in expected)
        {
            Assert.Equal(text, File.ReadAllText(Path.Combine(folder, fileName)));
        }
    }
}
