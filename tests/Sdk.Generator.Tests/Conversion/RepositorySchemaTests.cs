using Lucid.Sdk.Converter.Conversion;
using Lucid.Sdk.Generator.Model;
using Lucid.Sdk.Generator.Schema;

namespace Lucid.Sdk.Generator.Tests.Conversion;

/// <summary>The schema files of this checkout.</summary>
public sealed class RepositorySchemaTests
{
    [Theory]
    [MemberData(nameof(Repository.SchemaFolders), MemberType = typeof(Repository))]
    public void They_have_no_mistakes(string folder)
    {
        var (_, problems) = PackageModel.Create(Read(folder));

        Assert.Empty(problems);
    }

    [Theory]
    [MemberData(nameof(Repository.SchemaFolders), MemberType = typeof(Repository))]
    public void Writing_what_was_read_gives_the_same_files(string folder)
    {
        var files = Read(folder);
        var converted = new ConvertedPackage(
            files.SelectMany(file => file.Packages).Single(),
            [.. files.SelectMany(file => file.Objects)],
            [.. files.SelectMany(file => file.Enums)],
            []);

        var written = SchemaWriter.Write(converted).ToDictionary(file => file.FileName, file => file.Text, StringComparer.Ordinal);

        Assert.Equal(
            Repository.SchemaFiles(folder).Select(path => Path.GetFileName(path)!),
            written.Keys.Order(StringComparer.Ordinal));
        foreach (var path in Repository.SchemaFiles(folder))
        {
            Assert.Equal(File.ReadAllText(path), written[Path.GetFileName(path)]);
        }
    }

    private static List<SchemaFile> Read(string folder) =>
        [.. Repository.SchemaFiles(folder).Select(path => SchemaParser.Parse(path, File.ReadAllText(path)))];
}
