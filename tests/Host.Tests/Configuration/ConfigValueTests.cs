using static Lucid.Host.Tests.Configuration.Configurations;

namespace Lucid.Host.Tests.Configuration;

public sealed class ConfigValueTests
{
    [Theory]
    [InlineData("string", "text", "text")]
    [InlineData("string", "'5'", "5")]
    [InlineData("string", "5", "5")]
    [InlineData("string", "0.10", "0.10")]
    [InlineData("string", "TRUE", "true")]
    [InlineData("string", "'TRUE'", "TRUE")]
    [InlineData("string", "''", "")]
    [InlineData("string", "'null'", "null")]
    [InlineData("string", "!!str 5", "5")]
    [InlineData("string", "|\n    two\n    lines\n", "two\nlines\n")]
    [InlineData("integer", "5", "5")]
    [InlineData("integer", "-5", "-5")]
    [InlineData("integer", "'5'", "5")]
    [InlineData("integer", "9223372036854775807", "9223372036854775807")]
    [InlineData("boolean", "false", "false")]
    [InlineData("boolean", "True", "true")]
    [InlineData("boolean", "'true'", "true")]
    [InlineData("object", "{}", "{}")]
    [InlineData("object", "{a: 1, b: [true, 'x', '1', ~, 1.50, {}]}", """{"a":1,"b":[true,"x","1",null,1.5,{}]}""")]
    [InlineData("object", "{a: 12345678901234567890, b: -9007199254740993}", """{"a":12345678901234567890,"b":-9007199254740993}""")]
    [InlineData("object", "{a: 1e400, b: .inf, c: 1_000, d: +1, e: 017}", """{"a":"1e400","b":".inf","c":"1_000","d":1,"e":17}""")]
    [InlineData("object", "{a: 0x1F, b: 0o17, c: 5., d: 0xg, e: !!str 5, f: !!str true, g: !!str ~}",
        """{"a":31,"b":15,"c":5,"d":"0xg","e":"5","f":"true","g":"~"}""")]
    [InlineData("object", "{1: a, true: b, \"q\\\"\": 'ü<&'}", """{"1":"a","true":"b","q\"":"ü<&"}""")]
    [InlineData("array, items: {type: string}", "[a, 'b', '5']", """["a","b","5"]""")]
    [InlineData("array, items: {type: integer}", "[]", "[]")]
    [InlineData("array, items: {type: array, items: {type: integer}}", "[[1], [2, 3]]", "[[1],[2,3]]")]
    [InlineData("array, items: {type: object}", "[{a: b}]", """[{"a":"b"}]""")]
    public async Task Values_of_their_type_travel_as_text(string type, string value, string text)
    {
        var configuration = await ReadAsync($"config:\n  key: {{type: {type}}}\n", $"config:\n  key: {value}\n");

        Assert.Equal([KeyValuePair.Create("lucid:key", text)], configuration.Values);
        Assert.Empty(configuration.SecretKeys);
        Assert.Empty(configuration.Remarks);
    }

    [Theory]
    [InlineData("string", "[a]", "2:8: lucid:key: found an array, expected a string")]
    [InlineData("string", "{a: b}", "2:8: lucid:key: found an object, expected a string")]
    [InlineData("integer", "1.5", "2:8: lucid:key: found 1.5, expected an integer")]
    [InlineData("integer", "'1.5'", "2:8: lucid:key: found '1.5', expected an integer")]
    [InlineData("integer", "many", "2:8: lucid:key: found 'many', expected an integer")]
    [InlineData("integer", "' 5'", "2:8: lucid:key: found ' 5', expected an integer")]
    [InlineData("integer", "true", "2:8: lucid:key: found true, expected an integer")]
    [InlineData("integer", "9223372036854775808", "2:8: lucid:key: found 9223372036854775808, expected an integer")]
    [InlineData("boolean", "yes", "2:8: lucid:key: found 'yes', expected true or false")]
    [InlineData("boolean", "1", "2:8: lucid:key: found 1, expected true or false")]
    [InlineData("object", "text", "2:8: lucid:key: found 'text', expected an object")]
    [InlineData("object", "[a]", "2:8: lucid:key: found an array, expected an object")]
    [InlineData("object", "'{}'", "2:8: lucid:key: found '{}', expected an object")]
    [InlineData("array, items: {type: string}", "a", "2:8: lucid:key: found 'a', expected an array, each item a string")]
    [InlineData("array, items: {type: string}", "{a: b}", "2:8: lucid:key: found an object, expected an array, each item a string")]
    [InlineData("array, items: {type: string}", "[a, ~]", "2:12: lucid:key[1]: found no value, expected a string")]
    [InlineData("array, items: {type: string}", "[8080]", "2:9: lucid:key[0]: found 8080, expected a string; write it in quotes")]
    [InlineData("array, items: {type: string}", "[true]", "2:9: lucid:key[0]: found true, expected a string; write it in quotes")]
    [InlineData("array, items: {type: array, items: {type: integer}}", "[[1], [a]]",
        "2:15: lucid:key[1][0]: found 'a', expected an integer")]
    public async Task Values_of_another_type_are_told(string type, string value, string message) => Assert.Equal(
        $"Pulumi.dev.yaml:{message}", await MistakesAsync($"config:\n  key: {{type: {type}}}\n", $"config:\n  key: {value}\n"));

    [Fact]
    public async Task Everything_wrong_is_told_at_once_by_file_and_place() => Assert.Equal(
        "Pulumi.dev.yaml:2:6: lucid:a: found 'x', expected an integer\n" +
        "Pulumi.dev.yaml:3:7: lucid:b[0]: found 'y', expected true or false\n" +
        "Pulumi.dev.yaml:3:10: lucid:b[1]: found 'z', expected true or false\n" +
        "Pulumi.yaml:6:3: lucid:c has no value in stack dev and no default; expected a string. Set it in Pulumi.dev.yaml.",
        await MistakesAsync(
            "config:\n  a: {type: integer}\n  b: {type: array, items: {type: boolean}}\n  c: {type: string}\n",
            "config:\n  a: x\n  b: [y, z]\n"));

    [Theory]
    [InlineData("key: {type: string}", "",
        "lucid:key has no value in stack dev and no default; expected a string. Set it in Pulumi.dev.yaml.")]
    [InlineData("key: {type: string}", null,
        "lucid:key has no value in stack dev and no default; expected a string. Set it in Pulumi.dev.yaml.")]
    [InlineData("key: {type: string, default: }", "config: {}",
        "lucid:key has no value in stack dev and no default; expected a string. Set it in Pulumi.dev.yaml.")]
    [InlineData("key:", "config:\n", "lucid:key has no value in stack dev and no default. Set it in Pulumi.dev.yaml.")]
    [InlineData("aws:region:", "---\n", "aws:region has no value in stack dev and no default. Set it in Pulumi.dev.yaml.")]
    public async Task A_missing_value_is_told_where_it_is_declared(string declaration, string? stackFile, string message) =>
        Assert.Equal($"Pulumi.yaml:4:3: {message}", await MistakesAsync($"config:\n  {declaration}\n", stackFile));

    [Fact]
    public async Task Defaults_count_where_the_stack_gives_no_value()
    {
        var configuration = await ReadAsync(
            "config:\n  a: 1\n  b: {type: array, items: {type: integer}, default: [1, 2]}\n" +
            "  c: {default: x}\n  aws:region: eu\n  aws:tags: {value: {k: v}}\n",
            "config:\n  c: y\n");

        Assert.Equal(
            new SortedDictionary<string, string>(StringComparer.Ordinal)
            {
                ["aws:region"] = "eu",
                ["aws:tags"] = """{"k":"v"}""",
                ["lucid:a"] = "1",
                ["lucid:b"] = "[1,2]",
                ["lucid:c"] = "y",
            },
            configuration.Values);
    }

    [Fact]
    public async Task Without_a_stack_file_there_are_the_defaults()
    {
        var configuration = await ReadAsync("config:\n  a: 1\n", stackFile: null);

        Assert.Equal("dev", configuration.Stack);
        Assert.Equal([KeyValuePair.Create("lucid:a", "1")], configuration.Values);
        Assert.Empty(configuration.Remarks);
    }
}
