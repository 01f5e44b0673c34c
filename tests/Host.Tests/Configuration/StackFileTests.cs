using Lucid.Host.Diagnostics;
using static Lucid.Host.Tests.Configuration.Configurations;

namespace Lucid.Host.Tests.Configuration;

public sealed class StackFileTests
{
    private const string Shape = "a stack file is an object whose 'config' is an object: keys and their values";

    [Theory]
    [InlineData("key", "lucid:key")]
    [InlineData("lucid:key", "lucid:key")]
    [InlineData("lucid:config:key", "lucid:key")]
    [InlineData("\"lucid:key\"", "lucid:key")]
    [InlineData("aws:region", "aws:region")]
    [InlineData("aws:config:region", "aws:region")]
    public async Task A_key_without_namespace_is_the_projects_and_the_old_form_is_read_too(string written, string key) =>
        Assert.Equal([KeyValuePair.Create(key, "v")], (await ReadAsync("", $"config:\n  {written}: v\n")).Values);

    [Theory]
    [InlineData("a: 1\n  lucid:a: 2", "3:3: lucid:a is given twice; the first time at Pulumi.dev.yaml:2:6")]
    [InlineData("lucid:config:a: 1\n  a: 2", "3:3: lucid:a is given twice; the first time at Pulumi.dev.yaml:2:19")]
    [InlineData("a:", "2:3: lucid:a: found no value; write one, or remove the key")]
    [InlineData("a: ~", "2:3: lucid:a: found no value; write one, or remove the key")]
    [InlineData("a: null", "2:3: lucid:a: found no value; write one, or remove the key")]
    [InlineData("a: 1\n  a: 2", "3:3: this cannot be read as YAML: Duplicate key a")]
    [InlineData("a:b:c: 1", "2:3: 'a:b:c' is no configuration key; it can be name or namespace:name")]
    [InlineData("lucid:: 1", "2:3: 'lucid:' is no configuration key; it can be name or namespace:name")]
    [InlineData(":a: 1", "2:3: ':a' is no configuration key; it can be name or namespace:name")]
    [InlineData("? [a]\n  : 1", "2:5: found an array instead of a configuration key; it can be name or namespace:name")]
    public async Task Mistaken_keys_are_told(string lines, string message) =>
        Assert.Equal($"Pulumi.dev.yaml:{message}", await MistakesAsync("", $"config:\n  {lines}\n"));

    [Fact]
    public async Task All_mistaken_keys_are_told_at_once() => Assert.Equal(
        "Pulumi.dev.yaml:2:3: lucid:a: found no value; write one, or remove the key\n" +
        "Pulumi.dev.yaml:4:3: lucid:b is given twice; the first time at Pulumi.dev.yaml:3:6",
        await MistakesAsync("", "config:\n  a:\n  b: 1\n  lucid:b: 2\n"));

    [Theory]
    [InlineData("[a]", "1:1")]
    [InlineData("text", "1:1")]
    [InlineData("config: [a]", "1:9")]
    [InlineData("config: text", "1:9")]
    public async Task A_file_that_is_no_stack_file_is_told(string text, string place) =>
        Assert.Equal($"Pulumi.dev.yaml:{place}: {Shape}", await MistakesAsync("", text));

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    [InlineData("---\n")]
    [InlineData("---\n# nothing yet\n")]
    [InlineData("{}")]
    [InlineData("config:\n")]
    [InlineData("config: {}\n")]
    public async Task An_empty_file_is_a_stack_without_configuration(string text)
    {
        var configuration = await ReadAsync("", text);

        Assert.Empty(configuration.Values);
        Assert.Empty(configuration.Remarks);
    }

    [Fact]
    public async Task What_is_not_YAML_is_told_with_its_place() => Assert.Equal(
        "Pulumi.dev.yaml:2:1: this cannot be read as YAML: While parsing a flow mapping, did not find expected ',' or '}'.",
        await MistakesAsync("", "config: {a: 1\n"));

    [Theory]
    [InlineData("base: &base {a: 1}\nconfig:\n  <<: *base\n", "3:3")]
    [InlineData("config:\n  a: {b: [1, {<<: {c: 1}}]}\n", "2:15")]
    public async Task A_merge_key_is_refused_with_its_place(string text, string place) => Assert.Equal(
        $"Pulumi.dev.yaml:{place}: this cannot be read as YAML: the merge key '<<' is not understood here; write out the keys that it stands for",
        await MistakesAsync("", text));

    [Fact]
    public async Task What_looks_like_a_merge_key_and_is_none_is_kept() => Assert.Equal(
        ["<<", "<<"], (await ReadAsync("", "config:\n  a: <<\n  b: '<<'\n  c:\n    '<<': 1\n")).Values.Values.Take(2));

    [Fact]
    public async Task An_undeclared_key_is_warned_of()
    {
        var configuration = await ReadAsync(
            "config:\n  replicas: 1\n  host: h\n  aws:region: eu\n", "config:\n  replcas: 2\n  aws:profile: p\n");

        Assert.Equal("2", configuration.Values["lucid:replcas"]);
        Assert.Equal(
            [
                Diagnostic.Warning(
                    "lucid:replcas is not declared in Pulumi.yaml, which has lucid:host, lucid:replicas",
                    new SourceLocation("Pulumi.dev.yaml", 2, 3)) with { Subject = "lucid:replcas" },
            ],
            configuration.Remarks.ToArray());
    }

    [Theory]
    [InlineData("")]
    [InlineData("config:\n  aws:region: eu\n")]
    public async Task Where_a_project_declares_nothing_of_its_own_any_key_will_do(string declarations) =>
        Assert.Empty((await ReadAsync(declarations, "config:\n  anything: 2\n")).Remarks);

    [Fact]
    public async Task Sections_that_mean_nothing_are_warned_of()
    {
        var configuration = await ReadAsync("", "config: {}\nenvironment: [dev]\nconfg: {}\nencryptedkey: x\n");

        Assert.Equal(
            [
                Diagnostic.Warning(
                    "environments of Pulumi ESC are not read here; their values are missing", new SourceLocation("Pulumi.dev.yaml", 2, 1)),
                Diagnostic.Warning(
                    "'confg' means nothing here; it can be config, encryptedkey, encryptionsalt, environment, secretsprovider",
                    new SourceLocation("Pulumi.dev.yaml", 3, 1)),
            ],
            configuration.Remarks.ToArray());
    }
}
