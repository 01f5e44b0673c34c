using System.Text.Json;
using Lucid.Infra.Settings;

namespace Lucid.Infra.Tests.Settings;

/// <summary>Configurations of stacks, and what is said of them.</summary>
internal static class StackConfigs
{
    public const string Digest = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    public static Dictionary<string, string> Production(Dictionary<string, string> config)
    {
        var services = ServiceNames.All.ToDictionary(name => name, _ => new { digest = Digest });
        config.TryAdd("lucid:cluster", """{"networkPlugin":"calico"}""");
        config.TryAdd("lucid:services", JsonSerializer.Serialize(services));
        return config;
    }

    public static LucidSettings Read(Dictionary<string, string> config)
        => SettingsReader.Read("test", config, new HashSet<string>(), ProjectFiles.Today);

    public static void Refused(Dictionary<string, string> config, params string[] problems)
    {
        var exception = Assert.Throws<Pulumi.RunException>(() => Read(config));
        Assert.Equal(problems.Select(problem => $"  Pulumi.test.yaml: {problem}"), exception.Message.Split('\n').Skip(1));
    }
}
