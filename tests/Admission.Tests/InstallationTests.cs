using System.Text.Json;

namespace Lucid.Admission.Tests;

/// <summary>What the evaluator is made of.</summary>
public sealed class InstallationTests
{
    /// <summary>A lock file that names a registry could be installed from that one only.</summary>
    [Fact]
    public void The_lock_file_names_no_registry_but_has_a_checksum_for_every_package()
    {
        using var lockFile = JsonDocument.Parse(File.ReadAllText(Repository.Path("tests/Admission.Tests/evaluator/package-lock.json")));
        var packages = lockFile.RootElement.GetProperty("packages").EnumerateObject().Where(package => package.Name.Length > 0).ToArray();

        Assert.Contains(packages, package => package.Name == "node_modules/@bufbuild/cel");
        Assert.All(packages, package => Assert.False(package.Value.TryGetProperty("resolved", out _), package.Name));
        Assert.All(packages, package => Assert.True(package.Value.TryGetProperty("integrity", out _), package.Name));
    }
}
