using System.Text.Json;

namespace Lucid.Sdk.Tests.Configuration;

/// <summary>Every getter of the configuration, with values that are there, missing and wrong.</summary>
[Collection(nameof(EnvironmentCollection))]
public sealed class ConfigValueTests
{
    [Fact]
    public async Task Every_secret_getter_gives_a_secret()
        => await WithAsync("""{"project:t":"x","project:b":"true","project:i":"3","project:d":"1.5","project:o":"[1]"}""", async config =>
        {
            await SecretAsync("x", config.GetSecret("t"), config.RequireSecret("t"));
            await SecretAsync(true, config.GetSecretBoolean("b"), config.RequireSecretBoolean("b"));
            await SecretAsync(3, config.GetSecretInt32("i"), config.RequireSecretInt32("i"));
            await SecretAsync(1.5, config.GetSecretDouble("d"), config.RequireSecretDouble("d"));
            await SecretAsync([1], config.GetSecretObject<int[]>("o"), config.RequireSecretObject<int[]>("o"));
        });

    [Fact]
    public async Task Every_getter_gives_null_for_a_key_that_is_missing()
        => await WithAsync("{}", config =>
        {
            Assert.Null(config.GetDouble("k"));
            Assert.Null(config.GetSecretBoolean("k"));
            Assert.Null(config.GetSecretInt32("k"));
            Assert.Null(config.GetSecretDouble("k"));
            Assert.Null(config.GetSecretObject<int[]>("k"));
            return Task.CompletedTask;
        });

    [Fact]
    public async Task Every_way_to_require_a_missing_key_says_how_to_set_it()
        => await WithAsync("{}", config =>
        {
            Func<object>[] required =
            [
                () => config.Require("k"), () => config.RequireBoolean("k"), () => config.RequireInt32("k"),
                () => config.RequireDouble("k"),
                () => config.RequireObject<int[]>("k"), () => config.RequireSecret("k"), () => config.RequireSecretBoolean("k"),
                () => config.RequireSecretInt32("k"), () => config.RequireSecretDouble("k"), () => config.RequireSecretObject<int[]>("k"),
            ];
            foreach (var require in required)
            {
                Assert.Equal(
                    "Missing Required configuration variable 'project:k'\n\t"
                        + "please set a value using the command `pulumi config set project:k <value>`",
                    Assert.Throws<RunException>(require).Message);
            }

            return Task.CompletedTask;
        });

    [Fact]
    public async Task A_value_of_the_wrong_type_is_named_with_its_key_and_the_type()
        => await WithAsync("""{"project:k":"1,5"}""", config =>
        {
            Assert.Equal("Configuration 'project:k' value '1,5' is not a valid Int32", Message(() => config.RequireInt32("k")));
            Assert.Equal("Configuration 'project:k' value '1,5' is not a valid Double", Message(() => config.RequireDouble("k")));
            Assert.Equal(
                "Configuration 'project:k' value '1,5' is not a valid System.Int32[]", Message(() => config.RequireObject<int[]>("k")));
            return Task.CompletedTask;
        });

    [Fact]
    public async Task Numbers_may_have_signs_blanks_and_exponents()
        => await WithAsync("""{"project:i":" -3 ","project:d":"-1.5e3"}""", config =>
        {
            Assert.Equal(-3, config.RequireInt32("i"));
            Assert.Equal(-1500.0, config.RequireDouble("d"));
            return Task.CompletedTask;
        });

    [Fact]
    public async Task Names_inside_objects_are_case_sensitive_unless_the_options_say_otherwise()
        => await WithAsync("""{"project:o":"{\"size\":2}"}""", config =>
        {
            Assert.Equal(0, config.RequireObject<Sized>("o").Size);
            Assert.Equal(2, config.RequireObject<Sized>("o", new JsonSerializerOptions { PropertyNameCaseInsensitive = true }).Size);
            return Task.CompletedTask;
        });

    private static string Message(Func<object> read) => Assert.Throws<RunException>(read).Message;

    private static async Task SecretAsync<T>(T expected, params Output<T>?[] outputs)
    {
        foreach (var output in outputs)
        {
            Assert.True(await Output.IsSecretAsync(output!));
            Assert.Equal(expected, await OutputUtilities.GetValueAsync(output!));
        }
    }

    private static async Task WithAsync(string json, Func<Config, Task> test)
    {
        Environment.SetEnvironmentVariable("PULUMI_CONFIG", json);
        try
        {
            await Deployment.TestAsync(new RecordingMocks(), new(), () => test(new Config()));
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
