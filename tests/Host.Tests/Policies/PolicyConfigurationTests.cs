using Google.Protobuf.WellKnownTypes;
using Lucid.Host.Diagnostics;
using Lucid.Host.Policies;
using Pulumirpc;
using Level = Lucid.Host.Policies.EnforcementLevel;
using Wire = Pulumirpc.EnforcementLevel;

namespace Lucid.Host.Tests.Policies;

public sealed class PolicyConfigurationTests : IDisposable
{
    private const string Schema = """
        {
          "minimum": {"type": "integer", "minimum": 1, "default": 2},
          "zones": {"type": "array", "items": {"type": "string", "enum": ["a", "b"]}},
          "owner": {"type": "string", "pattern": "^team-"}
        }
        """;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task What_the_user_says_goes_before_the_packs_own_setting_and_that_before_its_defaults()
    {
        var info = Info();
        var initial = Parse("""{"minimum": 3, "owner": "team-x"}""");
        info.InitialConfig.Add("replicas", new PolicyConfig { EnforcementLevel = Wire.Mandatory, Properties = initial });

        var configs = await ConfigureAsync(info, """{"replicas": {"enforcementLevel": "remediate", "minimum": 4}, "tags": "disabled"}""");

        Assert.Equal(Wire.Remediate, configs["replicas"].EnforcementLevel);
        Assert.Equal(Parse("""{"minimum": 4, "owner": "team-x"}"""), configs["replicas"].Properties);
        Assert.Equal(Wire.Disabled, configs["tags"].EnforcementLevel);
    }

    [Fact]
    public async Task All_stands_for_every_policy_that_is_not_named()
    {
        var configs = await ConfigureAsync(Info(), """{"tags": "mandatory", "all": "disabled"}""");

        Assert.Equal((Wire.Disabled, Wire.Mandatory), (configs["replicas"].EnforcementLevel, configs["tags"].EnforcementLevel));
    }

    [Fact]
    public async Task An_empty_file_says_nothing()
    {
        var configs = await ConfigureAsync(Info(), " \n");

        Assert.Equal(Parse("""{"minimum": 2}"""), configs["replicas"].Properties);
    }

    [Theory]
    [InlineData("""{"replicas": {"minimum": "many", "zones": ["a", "c"], "owner": "me"}}""",
        "*: replicas.minimum: found \"many\", expected an integer\n*: replicas.owner: found \"me\", expected a text that matches ^team-\n"
        + "*: replicas.zones[1]: found \"c\", expected one of \"a\", \"b\"")]
    [InlineData("""{"replicas": {"minimum": 0}}""", "*: replicas.minimum: found 0, expected at least 1")]
    [InlineData("""{"replicas": {"minimum": 1.5}}""", "*: replicas.minimum: found 1.5, expected an integer")]
    [InlineData("""{"replica": "advisory"}""", "*: replica: the policy pack rules has no such policy; it has replicas, tags")]
    [InlineData("""{"replicas": "loud", "tags": {"enforcementLevel": 1}}""",
        "*: replicas: found \"loud\", expected one of advisory, mandatory, remediate, disabled\n"
        + "*: tags.enforcementLevel: found 1, expected one of advisory, mandatory, remediate, disabled")]
    [InlineData("""{"replicas": 5}""", "*: replicas: found 5, expected a level or an object of properties")]
    [InlineData("""[]""", "*: the configuration of a policy pack is a JSON object with a key for each policy")]
    [InlineData("{\n  \"tags\": \"advis", "*:2:17: the configuration breaks off, is no JSON here, or has this key twice")]
    public async Task What_does_not_fit_is_told(string json, string expected)
    {
        var message = await Failures.OfInputAsync(() => ConfigureAsync(Info(), json));

        Assert.Equal(expected, message.Replace(_folder["config.json"], "*", StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_pack_requires_is_asked_for()
    {
        var info = Info();
        info.Policies[0].ConfigSchema.Required.Add("owner");

        var failure = Assert.Throws<HostFailureException>(() => PolicyConfiguration.Of(info, "the policy pack rules", Nothing, null));

        Assert.Equal(
            "The policy pack rules needs a configuration, which --policy-pack-config names: replicas.owner is missing", failure.Message);
    }

    [Fact]
    public async Task A_pack_without_configuration_takes_none()
    {
        var info = Info();
        info.SupportsConfig = false;

        var message = await Failures.OfInputAsync(() => ConfigureAsync(info, """{"tags": "advisory"}"""));

        Assert.Equal($"{_folder["config.json"]}: the policy pack rules takes no configuration", message);
    }

    [Fact]
    public void A_level_that_does_not_exist_is_the_packs_mistake()
    {
        var failure = Assert.Throws<HostFailureException>(() => EnforcementLevels.Read((Wire)7, "the policy pack rules"));

        Assert.Equal(FailureKind.Program, failure.Kind);
        Assert.Equal("The policy pack rules names the enforcement level 7, which does not exist.", failure.Message);
        Assert.Equal(Level.Remediate, EnforcementLevels.Parse("remediate"));
    }

    public void Dispose() => _folder.Dispose();

    private static ImmutableSortedDictionary<string, PolicySettings> Nothing => ImmutableSortedDictionary<string, PolicySettings>.Empty;

    private static Struct Parse(string json) => Struct.Parser.ParseJson(json);

    private static AnalyzerInfo Info() => new()
    {
        SupportsConfig = true,
        Policies =
        {
            new PolicyInfo { Name = "replicas", ConfigSchema = new PolicyConfigSchema { Properties = Parse(Schema) } },
            new PolicyInfo { Name = "tags", EnforcementLevel = Wire.Advisory },
        },
    };

    private async Task<ImmutableSortedDictionary<string, PolicyConfig>> ConfigureAsync(AnalyzerInfo info, string json)
    {
        var path = _folder.Write("config.json", json);
        var given = await PolicyConfigFile.ReadAsync(path, CancellationToken.None);
        return PolicyConfiguration.Of(info, "the policy pack rules", given, path);
    }
}
