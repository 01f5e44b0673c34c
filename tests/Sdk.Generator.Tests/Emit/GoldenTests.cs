using Lucid.Sdk.Generator.Emit;
using Lucid.Sdk.Generator.Model;
using Lucid.Sdk.Generator.Schema;

namespace Lucid.Sdk.Generator.Tests.Emit;

/// <summary>One golden file an emitted class. LUCID_UPDATE_GOLDENS=1 writes them anew; the diff is then the review.</summary>
public sealed class GoldenTests
{
    [Theory]
    [InlineData("Plain", Samples.Plain)]
    [InlineData("Kubernetes", Samples.Kubernetes)]
    public void Emitted_code_is_the_golden_code(string name, string schema)
    {
        var (model, problems) = PackageModel.Create([SchemaParser.Parse("sample.schema", schema)]);
        Assert.Empty(problems);
        var emitted = PackageEmitter.Emit(model!).ToDictionary(file => file.Name, file => file.Text, StringComparer.Ordinal);
        var folder = Path.Combine(Repository.Root, "tests", "Sdk.Generator.Tests", "Goldens", name);
        if (Environment.GetEnvironmentVariable("LUCID_UPDATE_GOLDENS") == "1")
        {
            Write(folder, emitted);
        }

        var golden = Directory.EnumerateFiles(folder)
            .ToDictionary(path => Path.GetFileName(path), File.ReadAllText, StringComparer.Ordinal);
        Assert.Equal(golden.Keys.Order(StringComparer.Ordinal), emitted.Keys.Order(StringComparer.Ordinal));
        foreach (var (file, text) in emitted)
        {
            Assert.Equal(golden[file], text);
        }
    }

    private static void Write(string folder, Dictionary<string, string> files)
    {
        Directory.CreateDirectory(folder);
        foreach (var stale in Directory.EnumerateFiles(folder))
        {
            File.Delete(stale);
        }

        foreach (var (file, text) in files)
        {
            File.WriteAllText(Path.Combine(folder, file), text);
        }
    }
}
