using System.Text.Json;

namespace Lucid.Sdk.Tests.Configuration;

/// <summary>Configuration comes from the environment of the process, so these tests run one after the other.</summary>
[Collection(nameof(EnvironmentCollection))]
public sealed class ConfigTests
{
    [Fact]
    public async Task A_key_that_is_not_set_is_null()
        => await WithConfigAsync("{}", config =>
        {
            Assert.Null(config.Get("k"));
            Assert.Null(config.GetBoolean("k"));
            Assert.Null(config.GetInt32("k"));
            Assert.Null(config.GetSecret("k"));
            Assert.Null(config.GetObject<string[]>("k"));
        });

    [Fact]
    public async Task Values_are_read_by_type()
        => await WithConfigAsync("""{"project:t":"text","project:b":"true","project:i":"-3","project:d":"1.5","project:o":"{\"A\":1}"}""", config =>
        {
            Assert.Equal("text", config.Require("t"));
            Assert.True(config.RequireBoolean("b"));
            Assert.Equal(-3, config.RequireInt32("i"));
            Assert.Equal(1.5, config.RequireDouble("d"));
            Assert.Equal(1, config.RequireObject<Dictionary<string, int>>("o")["A"]);
        });

    [Fact]
    public async Task Objects_take_the_callers_json_options()
        => await WithConfigAsync("""{"project:o":"{\"size\":2}"}""", config =>
            Assert.Equal(2, config.RequireObject<Sized>("o", new JsonSerializerOptions(JsonSerializerDefaults.Web)).Size));

    [Fact]
    public async Task Old_keys_and_the_old_name_of_the_namespace_are_read()
        => await WithConfigAsync("""{"ns:config:k":"v"}""", _ => Assert.Equal("v", new Config("ns:config").Require("k")));

    [Fact]
    public async Task Secrets_are_secret()
    {
        Output<string> secret = null!;
        await WithConfigAsync("""{"project:k":"v"}""", config => secret = config.RequireSecret("k"));

        Assert.True(await Output.IsSecretAsync(secret));
        Assert.Equal("v", await OutputUtilities.GetValueAsync(secret));
    }

    [Fact]
    public async Task A_missing_key_ends_the_run_with_what_to_do()
    {
        var failure = await Assert.ThrowsAsync<RunException>(() => WithConfigAsync("{}", config => config.Require("key")));

        Assert.Equal(
            "Missing Required configuration variable 'project:key'\n\tplease set a value using the command `pulumi config set project:key <value>`",
            failure.Message);
    }

    [Theory]
    [InlineData("yes", "Boolean")]
    [InlineData("True", "Boolean")]
    public async Task Only_the_exact_texts_true_and_false_are_booleans(string text, string type)
    {
        var json = JsonSerializer.Serialize(new Dictionary<string, string> { ["project:k"] = text });
        var failure = await Assert.ThrowsAsync<RunException>(() => WithConfigAsync(json, config => config.GetBoolean("k")));

        Assert.Equal($"Configuration 'project:k' value '{text}' is not a valid {type}", failure.Message);
    }

    private static async Task WithConfigAsync(string json, Action<Config> test)
    {
        Environment.SetEnvironmentVariable("PULUMI_CONFIG", json);
        try
        {
            await Harness.RunAsync(() => test(new Config()));
        }
        finally
        {
            Environment.SetEnvironmentVariable("PULUMI_CONFIG", null);
        }
    }

    private sealed record Sized
    {
        public int Size { get; init; }
    }
}

/// <summary>Tests that change the environment of the process.</summary>
[CollectionDefinition(nameof(EnvironmentCollection), DisableParallelization = true)]
public sealed class EnvironmentCollection;
