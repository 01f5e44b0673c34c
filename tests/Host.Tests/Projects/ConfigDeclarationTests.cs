using Lucid.Host.Diagnostics;
using Lucid.Host.Projects;

namespace Lucid.Host.Tests.Projects;

public sealed class ConfigDeclarationTests
{
    private const string Types = "it can be string, integer, boolean, array or object";

    [Theory]
    [InlineData("{type: string}", "a string")]
    [InlineData("{type: integer}", "an integer")]
    [InlineData("{type: boolean}", "true or false")]
    [InlineData("{type: object}", "an object")]
    [InlineData("{type: array, items: {type: integer}}", "an array, each item an integer")]
    [InlineData("{type: array, items: {type: array, items: {type: object}}}", "an array, each item an array, each item an object")]
    [InlineData("text", "a string")]
    [InlineData("'5'", "a string")]
    [InlineData("5", "an integer")]
    [InlineData("1.5", "a string")]
    [InlineData("1e3", "a string")]
    [InlineData("99999999999999999999", "a string")]
    [InlineData("true", "true or false")]
    [InlineData("{default: 5}", "an integer")]
    [InlineData("{default: {a: b}}", "an object")]
    [InlineData("[a, b]", null)]
    [InlineData("{description: anything}", null)]
    [InlineData("", null)]
    public async Task A_declaration_has_the_type_it_says_or_that_of_its_default(string declaration, string? shape) =>
        Assert.Equal(shape, (await OnlyAsync($"key: {declaration}")).Shape?.ToString());

    [Fact]
    public async Task A_declaration_keeps_what_it_says()
    {
        var declaration = await OnlyAsync("key: {type: string, secret: true, description: what for, default: d}");

        Assert.Equal("lucid:key", declaration.Key);
        Assert.Equal(new SourceLocation("Pulumi.yaml", 4, 3), declaration.Location);
        Assert.Equal("what for", declaration.Description);
        Assert.True(declaration.IsSecret);
        Assert.False(declaration.IsRequired);
    }

    [Theory]
    [InlineData("key: {type: integer}", true)]
    [InlineData("key: {type: integer, default: 1}", false)]
    [InlineData("key: {type: integer, default: }", true)]
    [InlineData("key: {value: }", true)]
    [InlineData("key: 1", false)]
    [InlineData("key:", true)]
    [InlineData("aws:region: {value: eu-central-1}", false)]
    public async Task A_value_is_required_where_there_is_no_default(string line, bool isRequired) =>
        Assert.Equal(isRequired, (await OnlyAsync(line)).IsRequired);

    [Theory]
    [InlineData("key: {}", "lucid:key")]
    [InlineData("lucid:key: {}", "lucid:key")]
    [InlineData("lucid:config:key: {}", "lucid:key")]
    [InlineData("aws:region: eu", "aws:region")]
    [InlineData("aws:config:region: eu", "aws:region")]
    public async Task Keys_have_a_namespace(string line, string key) => Assert.Equal(key, (await OnlyAsync(line)).Key);

    [Fact]
    public async Task Another_namespace_has_values_without_type() => Assert.Null((await OnlyAsync("aws:retries: 5")).Shape);

    [Theory]
    [InlineData("key: {type: string, defualt: a}",
        "4:23: lucid:key: 'defualt' means nothing in a declaration; it can have default, description, items, secret, type, value")]
    [InlineData("key: {cpu: 1}",
        "4:9: lucid:key: 'cpu' means nothing in a declaration; it can have default, description, items, secret, type, value")]
    [InlineData("key: {type: number}", $"4:15: lucid:key: type is 'number'; {Types}")]
    [InlineData("key: {type: 5}", $"4:15: lucid:key: type is 5; {Types}")]
    [InlineData("key: {type: [string]}", $"4:15: lucid:key: type is an array; {Types}")]
    [InlineData("key: {type: }", $"4:15: lucid:key: type is no value; {Types}")]
    [InlineData("key: {type: array}", "4:15: lucid:key: an array must say what its 'items' are, such as items: {type: string}")]
    [InlineData("key: {type: array, items: string}",
        "4:29: lucid:key: 'items' of an array must say their type: string, integer, boolean, array or object")]
    [InlineData("key: {type: array, items: {}}",
        "4:29: lucid:key: 'items' of an array must say their type: string, integer, boolean, array or object")]
    [InlineData("key: {type: array, items: {type: text}}", $"4:36: lucid:key[]: type is 'text'; {Types}")]
    [InlineData("aws:region: {type: string}",
        "4:22: aws:region: only keys of the project's own namespace can have a type; write its value alone")]
    [InlineData("key: {default: a, value: b}", "4:28: lucid:key: 'default' and 'value' exclude each other; keep one of them")]
    [InlineData("key: 1\n  lucid:key: 2", "5:3: lucid:key is declared twice; the first time at Pulumi.yaml:4:3")]
    [InlineData("key: {type: string, secret: yes}", "4:31: lucid:key: secret is 'yes'; it can be true or false")]
    [InlineData("key: {type: integer, default: many}", "4:33: lucid:key: found 'many', expected an integer")]
    [InlineData("key: {type: integer, value: 1.5}", "4:31: lucid:key: found 1.5, expected an integer")]
    [InlineData("key: {type: boolean, default: 1}", "4:33: lucid:key: found 1, expected true or false")]
    [InlineData("key: {type: string, default: [a]}", "4:32: lucid:key: found an array, expected a string")]
    [InlineData("key: {type: object, default: text}", "4:32: lucid:key: found 'text', expected an object")]
    [InlineData("key: {type: array, items: {type: string}, default: a}",
        "4:54: lucid:key: found 'a', expected an array, each item a string")]
    [InlineData("key: {default: {secure: v1:a:b}}",
        "4:18: lucid:key: a default cannot be encrypted; give the value in the files of the stacks")]
    [InlineData("key: {default: [{a: {secure: v1:a:b}}]}",
        "4:18: lucid:key: a default cannot be encrypted; give the value in the files of the stacks")]
    [InlineData("key: {secure: v1:a:b}", "4:8: lucid:key: a default cannot be encrypted; give the value in the files of the stacks")]
    public async Task Mistakes_are_told_with_their_place(string lines, string message) =>
        Assert.Equal($"Pulumi.yaml:{message}", await Failures.OfInputAsync(() => ReadAsync(lines)));

    private static async Task<ConfigDeclaration> OnlyAsync(string lines) => Assert.Single((await ReadAsync(lines)).Configuration.Values);

    private static async Task<Project> ReadAsync(string lines)
    {
        using var folder = new TemporaryFolder();
        folder.Write("Pulumi.yaml", $"name: lucid\nruntime: dotnet\nconfig:\n  {lines}\n");
        return await ProjectReader.ReadAsync(folder.Path, CancellationToken.None);
    }
}
