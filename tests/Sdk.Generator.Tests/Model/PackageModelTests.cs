using Lucid.Sdk.Generator.Model;
using Lucid.Sdk.Generator.Schema;

namespace Lucid.Sdk.Generator.Tests.Model;

/// <summary>Mistakes that show only when all files are put together.</summary>
public sealed class PackageModelTests
{
    private const string Package = "package Pulumi.Sample\n  provider sample\n  version 1.2.3\n";

    [Fact]
    public void A_model_of_files_without_mistakes_has_no_problems()
    {
        var (model, problems) = Create(Package, "namespace A\ntype B (input)\n  c: B\n  d: E.F\n", "namespace E\ntype F (input, output)\n");

        Assert.Empty(problems);
        Assert.Equal(["A.B", "E.F"], model!.Objects.Select(declaration => declaration.FullName));
    }

    [Fact]
    public void Without_files_there_is_neither_a_model_nor_a_problem()
    {
        var (model, problems) = Create();

        Assert.Null(model);
        Assert.Empty(problems);
    }

    [Theory]
    [InlineData("package A\n", "0.schema:1:8: The package 'A' needs the settings 'provider' and 'version'.")]
    [InlineData("type A (input)\n", "0.schema:1:5: No schema file declares the package; start one with 'package NAME'.")]
    [InlineData(Package + Package, "0.schema:4:8: The package is declared a second time; it already is in 0.schema:1:8.")]
    public void Packages(string text, string expected) => AssertProblem(text, expected);

    [Theory]
    [InlineData("type A (input)\ntype A (output)", "0.schema:5:5: 'A' is declared a second time; it already is in 0.schema:4:5.")]
    [InlineData("type A (input)\nenum A", "0.schema:5:5: 'A' is declared a second time; it already is in 0.schema:4:5.")]
    [InlineData("type A (input)\n  b: int\n  B: int", "0.schema:6:3: 'A' has the property 'B' twice.")]
    [InlineData("type A (input)\n  b: [{B}]", "0.schema:5:8: No schema file declares the type 'B'.")]
    [InlineData("type A (input, state, output)\n  b: int|B\ntype B (output)", "0.schema:5:10: 'B' uses 'B' as input, state, but that type is declared without that role.")]
    [InlineData("type A (input)\n  b: B\nresource B sample:index:B", "0.schema:5:6: 'B' uses 'B' as input, but that type is declared without that role.")]
    public void Names(string text, string expected) => AssertProblem(Package + text, expected);

    [Theory]
    [InlineData("b?: int = true", "0.schema:5:13: The default true of 'B' is no value of the type int.")]
    [InlineData("b?: [string] = \"x\"", "0.schema:5:18: The default \"x\" of 'B' is no value of the type [string].")]
    [InlineData("b?: Color = \"blue\"", "0.schema:5:15: The default \"blue\" of 'B' is no value of the type Color.")]
    [InlineData("b?: int env B", "0.schema:5:3: 'B' of type int cannot come from the environment; a string or a bool can.")]
    [InlineData("b?: [string] secret", "0.schema:5:3: 'B' of type [string] cannot be secret; a map or a string, bool, int, double or any can.")]
    [InlineData("b: string always", "0.schema:5:3: 'always' on 'B' says nothing; it is for optional inputs that are returned in any case.")]
    [InlineData("b?: string input always", "0.schema:5:3: 'always' on 'B' says nothing; it is for optional inputs that are returned in any case.")]
    public void Flags(string line, string expected) =>
        AssertProblem($"{Package}resource A sample:index:A\n  {line}\nenum Color\n  Red = \"red\"\n", expected);

    [Theory]
    [InlineData("resource A sample:index:A\n  b?: bool fixed \"x\"", "0.schema:5:18: The fixed value \"x\" of 'B' is no value of the type bool.")]
    [InlineData("type A (input)\n  b?: string fixed \"x\"", "0.schema:5:3: 'B' has a fixed value; only the properties of a resource can.")]
    public void Fixed_values(string text, string expected) => AssertProblem(Package + text, expected);

    [Fact]
    public void A_kubernetes_resource_can_stand_inside_a_list_of_its_kind()
    {
        var (_, problems) = Create(Package + "  style kubernetes\nresource A sample:index:A (output)\ntype AList (input, output)\n  items: [A]\n");

        Assert.Empty(problems);
    }

    private static void AssertProblem(string text, string expected)
    {
        var (model, problems) = Create(text);

        Assert.Equal(expected, Assert.Single(problems).ToString());
        Assert.Null(model);
    }

    private static (PackageModel? Model, IReadOnlyList<SchemaProblem> Problems) Create(params string[] texts)
    {
        var (model, problems) = PackageModel.Create(texts.Select((text, index) => SchemaParser.Parse($"{index}.schema", text)));
        return (model, problems);
    }
}
