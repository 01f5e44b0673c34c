using Lucid.Sdk.Generator.Schema;

namespace Lucid.Sdk.Generator.Tests.Schema;

/// <summary>Every mistake that the parser knows, with where and what.</summary>
public sealed class SchemaProblemTests
{
    [Theory]
    [InlineData("types A", "1:6: 'types' starts no declaration; there are: package, namespace, resource, component, provider, type, enum.")]
    [InlineData("(", "1:1: Expected one of package, namespace, resource, component, provider, type, enum, found '('.")]
    [InlineData("  a: int", "1:1: A member needs a declaration above it.")]
    [InlineData("type A (input)\n   a: int", "2:1: Declarations start at the margin, members are indented by two spaces.")]
    [InlineData("namespace", "1:10: Expected the namespace below the package's root, found the end of the line.")]
    [InlineData("namespace A B", "1:13: Expected the end of the line after the namespace, found 'B'.")]
    [InlineData("namespace A\n  a: int", "2:1: A member needs a declaration above it.")]
    public void Lines_that_are_no_declaration(string text, string expected) => AssertProblem(text, expected);

    [Theory]
    [InlineData("package", "1:8: Expected the name of the package, found the end of the line.")]
    [InlineData("package A\n  colour red", "2:13: 'colour' is no setting of a package; there are: provider, version, style.")]
    [InlineData("package A\n  version", "2:10: Expected the value of 'version', found the end of the line.")]
    [InlineData("package A\n  style baroque", "2:16: 'baroque' is no style; there are: plain, kubernetes.")]
    [InlineData("package A\n  style plain plain", "2:15: Expected the end of the line after the value of 'style', found 'plain'.")]
    public void Packages(string text, string expected) => AssertProblem(text, expected);

    [Theory]
    [InlineData("type", "1:5: Expected the name of the type, found the end of the line.")]
    [InlineData("type A", "1:7: The type 'A' has no role; write for example 'type A (input, output)'.")]
    [InlineData("type A (input", "1:14: Expected ')' after the roles, found the end of the line.")]
    [InlineData("type A (inputs)", "1:15: 'inputs' is no role here; there are: input, state, output, no-empty.")]
    [InlineData("resource A", "1:11: Expected the type token of 'A', found the end of the line.")]
    [InlineData("resource A a:b:A (input)", "1:24: 'input' is no role here; there are: state, output, no-empty.")]
    [InlineData("enum A B", "1:8: Expected the end of the line after the name of the enum 'A', found 'B'.")]
    [InlineData("enum A\n  B: \"b\"", "2:4: Expected '=' after the name 'B', found ': \"b\"'.")]
    [InlineData("enum A\n  B = b", "2:7: Expected the value of 'B' in double quotes, found 'b'.")]
    [InlineData("enum A\n  B = \"b", "2:8: The double quote of the value of 'B' is never closed.")]
    [InlineData("resource A a:b:A\n  alias a:b:B c", "2:15: Expected the end of the line after the alias, found 'c'.")]
    public void Declarations(string text, string expected) => AssertProblem(text, expected);

    [Theory]
    [InlineData(": int", "2:3: Expected a property name, found ': int'.")]
    [InlineData("a int", "2:8: Expected ':' or 'as', found 'int'.")]
    [InlineData("a as : int", "2:8: Expected the name in C#, found ': int'.")]
    [InlineData("a", "2:4: Expected ':' after the name of the property 'a', found the end of the line.")]
    [InlineData("a:", "2:5: Expected a type, found the end of the line.")]
    [InlineData("a: [int", "2:10: Expected ']' after the element type of a list, found the end of the line.")]
    [InlineData("a: {int]", "2:10: Expected '}' after the value type of a map, found ']'.")]
    [InlineData("a: int required", "2:18: 'required' is no flag of a property; there are: input, output, always, secret, json-text, obsolete, fixed \"value\", env VARIABLE, = default.")]
    [InlineData("a: int = 1.5", "2:13: Expected a flag, found '.5'.")]
    [InlineData("a: int = many", "2:16: 'many' is no value; write a text in double quotes, true, false or a whole number.")]
    [InlineData("a: int =", "2:11: Expected a value: a text in double quotes, true, false or a whole number, found the end of the line.")]
    [InlineData("a: string env", "2:16: Expected an environment variable, found the end of the line.")]
    public void Properties(string line, string expected) => AssertProblem($"type A (input)\n  {line}", expected);

    [Fact]
    public void All_mistakes_are_reported_and_the_rest_is_read()
    {
        var file = SchemaParser.Parse("a.schema", "typ A\n  a: int\ntype B (input)\n  b int\n  c: int\n");

        Assert.Equal([1, 4], file.Problems.Select(problem => problem.Position.Line));
        Assert.Equal("c", Assert.Single(Assert.Single(file.Objects).Properties).Wire);
    }

    private static void AssertProblem(string text, string expected) =>
        Assert.Equal("a.schema:" + expected, Assert.Single(SchemaParser.Parse("a.schema", text).Problems).ToString());
}
