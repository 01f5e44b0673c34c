using YamlDotNet.RepresentationModel;

namespace Lucid.EndToEnd.Tests.Docs;

public sealed class ConfigurationPageTests
{
    [Fact]
    public void The_table_says_what_Pulumi_yaml_declares()
    {
        using var reader = new StreamReader(Repository.Path("Pulumi.yaml"));
        var stream = new YamlStream();
        stream.Load(reader);
        var declarations = (YamlMappingNode)stream.Documents[0].RootNode["config"];

        string[] expected =
        [
            "| key | type | default | meaning |",
            "|---|---|---|---|",
            .. declarations.Children.Select(declaration => $"| `{declaration.Key}` | {declaration.Value["type"]} | {Default(declaration.Value)} | "
                + $"{declaration.Value["description"]} |"),
        ];
        Assert.Equal(expected, MarkedBlock.UpToEnd("docs/configuration.md", "table: Pulumi.yaml"));
    }

    private static string Default(YamlNode declaration) => declaration["default"] switch
    {
        YamlMappingNode { Children.Count: 0 } or YamlSequenceNode { Children.Count: 0 } or YamlScalarNode { Value: "" } => "none",
        var value => $"`{value}`",
    };
}
