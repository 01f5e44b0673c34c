using Lucid.Infra.Settings;

namespace Lucid.Infra.Tests.Settings;

/// <summary>The three files at the root.</summary>
public sealed class ProjectFileTests
{
    private static readonly string[] Types = ["string", "integer", "boolean", "array", "object"];

    [Fact]
    public void Every_key_has_a_type_a_default_and_a_description() => Assert.All(ProjectFiles.Schema, key =>
    {
        Assert.StartsWith("lucid:", key.Key, StringComparison.Ordinal);
        Assert.Contains((string)key.Value["type"]!, Types);
        Assert.True(key.Value.ContainsKey("default"));
        Assert.EndsWith(".", (string)key.Value["description"]!, StringComparison.Ordinal);
    });

    [Fact]
    public void The_reader_knows_exactly_the_keys_of_the_schema()
    {
        var exception = Assert.Throws<Pulumi.RunException>(
            () => SettingsReader.Read("dev", new Dictionary<string, string> { ["lucid:?"] = "" }, new HashSet<string>(), ProjectFiles.Today));
        var known = exception.Message.Split("the known keys are ")[1].Split(", ");

        Assert.Equal(ProjectFiles.Schema.Keys.Order(StringComparer.Ordinal), known.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_default_of_the_schema_is_what_the_reader_takes_for_a_missing_key()
    {
        // A production stack has to say these two itself.
        var said = ProjectFiles.Config("prod").Where(pair => pair.Key is "lucid:cluster" or "lucid:services").ToDictionary();
        var defaults = ProjectFiles.Schema.Keys.ToDictionary(key => key, key => said.GetValueOrDefault(key) ?? ProjectFiles.Default(key));

        Assert.Equivalent(Read(defaults), Read(said), strict: true);
    }

    [Fact]
    public void Dev_is_small_takes_tags_from_a_local_registry_and_has_one_replica()
    {
        var settings = ProjectFiles.Settings("dev");

        Assert.True(settings.AllowImageTags);
        Assert.All(settings.Services, service => Assert.Equal(
            ($"localhost:5000/lucid/{service.Key}:dev", 1, "512Mi"),
            (service.Value.Image, service.Value.Replicas, service.Value.Resources.MemoryLimit)));
    }

    [Fact]
    public void Prod_takes_digests_only_and_has_at_least_two_replicas()
    {
        var settings = ProjectFiles.Settings("prod");

        Assert.False(settings.AllowImageTags);
        Assert.All(settings.Services.Values, service =>
        {
            Assert.Contains("@sha256:", service.Image, StringComparison.Ordinal);
            Assert.True(service.Replicas >= 2);
        });
    }

    private static LucidSettings Read(Dictionary<string, string> config)
        => SettingsReader.Read("prod", config, new HashSet<string>(), ProjectFiles.Today);
}
