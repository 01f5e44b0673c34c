namespace Lucid.Architecture.Tests;

public sealed class ArrowTests
{
    /// <summary>For each project of the house, all that it may refer to. A project that is not listed fails the test: it has to be placed.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["hardening"] = [],
        ["components"] = ["hardening"],
        ["infra"] = ["components", "hardening"],
        ["policy"] = ["hardening"],
        ["host"] = [],
        ["testing"] = ["components", "hardening", "policy"],
        ["cli"] = ["hardening", "host", "policy"],
        ["sdk/Pulumi"] = [],
        ["sdk/Pulumi.Docker"] = ["sdk/Pulumi", "sdk/generator"],
        ["sdk/Pulumi.DockerBuild"] = ["sdk/Pulumi", "sdk/generator"],
        ["sdk/Pulumi.Github"] = ["sdk/Pulumi", "sdk/generator"],
        ["sdk/Pulumi.Kubernetes"] = ["sdk/Pulumi", "sdk/generator"],
        ["sdk/generator"] = [],
        ["sdk/schemas/converter"] = ["sdk/generator"],
        ["sdk/selection"] = [],
    };

    /// <summary>The projects that see Pulumi, all through the switch.</summary>
    private static readonly string[] MaySeePulumi =
    [
        "components", "infra", "testing", "tests/Components.Tests", "tests/Infra.Tests", "tests/Sdk.Tests", "tests/Testing.Tests",
    ];

    public static TheoryData<string> House => [.. ProjectFiles.All.Keys.Where(folder => !IsOutside(folder))];

    public static TheoryData<string> Projects => [.. ProjectFiles.All.Keys];

    [Fact]
    public void The_house_is_found() => Assert.Contains("sdk/Pulumi", ProjectFiles.All.Keys);

    [Theory]
    [MemberData(nameof(House))]
    public void Imports_run_one_way(string folder)
    {
        Assert.True(Allowed.TryGetValue(folder, out var allowed), $"{folder} has no place in the house yet: say here what it may refer to.");
        Assert.Empty(ProjectFiles.All[folder].References.Except(allowed));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Pulumi_is_seen_only_through_the_switch(string folder)
    {
        var project = ProjectFiles.All[folder];

        Assert.Equal(MaySeePulumi.Contains(folder), project.UsesPulumi);
        if (folder != "sdk/selection")
        {
            Assert.DoesNotContain(project.Packages, package => package.StartsWith("Pulumi", StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Nothing_refers_to_both_the_host_and_Pulumi(string folder)
    {
        var project = ProjectFiles.All[folder];

        Assert.False(project.UsesPulumi && project.References.Overlaps(["host", "cli"]), $"{project.Path} sees both.");
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Versions_of_packages_stand_in_one_place(string folder) => Assert.Empty(ProjectFiles.All[folder].PackageVersions);

    [Fact]
    public void The_solution_has_every_project()
    {
        var solution = File.ReadAllText(Path.Combine(ProjectFiles.Root, "Lucid.Infra.sln")).Replace('\\', '/');

        // The probe is restored by the selection alone: most feeds cannot restore it.
        string[] missing = [.. ProjectFiles.All.Values.Select(project => project.Path)
            .Where(path => path != "sdk/selection/Probe.csproj" && !solution.Contains(path, StringComparison.Ordinal))];
        Assert.Empty(missing);
    }

    private static bool IsOutside(string folder)
        => folder == "bench" || folder.StartsWith("tests/", StringComparison.Ordinal);
}
