using Lucid.Sdk.Generator.Schema;

namespace Lucid.Sdk.Generator.Tests.Schema;

public sealed class SchemaParserTests
{
    [Fact]
    public void A_package_has_a_provider_a_version_and_a_style()
    {
        var file = Parse(
            """
            # A comment.
            package Pulumi.Sample
              provider sample
              version 1.2.3
              style kubernetes
            """);

        Assert.Empty(file.Problems);
        var package = Assert.Single(file.Packages);
        Assert.Equal(
            ("Pulumi.Sample", "sample", "1.2.3", PackageStyle.Kubernetes),
            (package.Name, package.Provider, package.Version, package.Style));
    }

    [Fact]
    public void Declarations_stand_in_the_namespace_above_them()
    {
        var file = Parse(
            """
            type Root (input)
            namespace Core.V1

            resource Pod sample:core/v1:Pod (state, output)
              alias sample:core/v1beta1:Pod
            component Chart sample:helm:Chart
            provider Provider pulumi:providers:sample
            type Spec (input, state, output, no-empty)
            enum Color
              Red = "red"
            """);

        Assert.Empty(file.Problems);
        Assert.Equal(
            [
                "Type Root  Input empty",
                "Resource Core.V1.Pod sample:core/v1:Pod Input, State, Output empty",
                "Component Core.V1.Chart sample:helm:Chart Input empty",
                "Provider Core.V1.Provider pulumi:providers:sample Input empty",
                "Type Core.V1.Spec  Input, State, Output no-empty",
            ],
            file.Objects.Select(declared =>
                $"{declared.Kind} {declared.FullName} {declared.Token} {declared.Usages} {(declared.HasEmpty ? "empty" : "no-empty")}"));
        Assert.Equal(["sample:core/v1beta1:Pod"], file.Objects[1].Aliases.ToArray());
        var color = Assert.Single(file.Enums);
        Assert.Equal(("Core.V1.Color", ("Red", "red")), (color.FullName, Assert.Single(color.Members)));
    }

    [Theory]
    [InlineData("size: int", "size", "Size", "int", true)]
    [InlineData("size?: int", "size", "Size", "int", false)]
    [InlineData("$ref? as Ref: string", "$ref", "Ref", "string", false)]
    [InlineData("x_list-type: [string]", "x_list-type", "X_list-type", "[string]", true)]
    [InlineData("alias: {Core.V1.Pod}", "alias", "Alias", "{Core.V1.Pod}", true)]
    [InlineData("alias as Former: string", "alias", "Former", "string", true)]
    [InlineData("either: [{int|Spec}]", "either", "Either", "[{int|Spec}]", true)]
    public void A_property_has_names_and_a_type(string line, string wire, string name, string type, bool isRequired)
    {
        var property = ParseProperty(line);

        Assert.Equal((wire, name, type, isRequired), (property.Wire, property.Name, property.Type.ToString(), property.IsRequired));
        Assert.Equal(Usages.Input | Usages.State | Usages.Output, property.Usages);
    }

    [Fact]
    public void Flags_follow_the_type_in_any_order()
    {
        var property = ParseProperty("token?: string input secret json-text obsolete always env SAMPLE_TOKEN fixed \"a b\" = \"\"");

        Assert.Equal(Usages.Input, property.Usages);
        Assert.True(property is { IsSecret: true, IsJsonText: true, IsObsolete: true, IsAlwaysReturned: true, Environment: "SAMPLE_TOKEN" });
        Assert.Equal(("\"a b\"", "\"\""), (property.Fixed!.ToString(), property.Default!.ToString()));
    }

    [Theory]
    [InlineData("= true", "bool", "true")]
    [InlineData("= -5", "int", "-5")]
    [InlineData("= \"x\"", "string", "x")]
    public void A_default_is_a_text_a_bool_or_a_number(string flag, string kind, string text)
    {
        var value = ParseProperty("value?: string " + flag).Default!;

        Assert.Equal((kind, text), (value.Kind, value.Text));
    }

    [Fact]
    public void What_is_flagged_as_output_is_no_input()
    {
        Assert.Equal(Usages.State | Usages.Output, ParseProperty("id: string output").Usages);
    }

    [Fact]
    public void Windows_line_ends_are_read_too()
    {
        Assert.Empty(SchemaParser.Parse("a.schema", "type A (input)\r\n  b: int\r\n").Problems);
    }

    private static SchemaFile Parse(string text) => SchemaParser.Parse("a.schema", text);

    private static PropertyDeclaration ParseProperty(string line)
    {
        var file = Parse($"type A (input)\n  {line}");
        Assert.Empty(file.Problems);
        return Assert.Single(Assert.Single(file.Objects).Properties);
    }
}
