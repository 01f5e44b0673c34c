using System.Collections.Immutable;
using System.Text.Json;
using Google.Protobuf.WellKnownTypes;
using Lucid.Sdk.Tests.Configuration;

namespace Lucid.Sdk.Tests.Wire;

/// <summary>Each kind of value in its form on the wire.</summary>
[Collection(nameof(EnvironmentCollection))]
public sealed class ValueTests
{
    private const string Signature = "4dabf18193072939515e22adb298388d";
    private const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    [Fact]
    public async Task Plain_values_are_sent_as_they_are()
    {
        var value = ImmutableDictionary<string, object?>.Empty
            .Add("text", "t").Add("flag", true).Add("int", 3).Add("double", 1.5).Add("nothing", null)
            .Add("list", ImmutableArray.Create<object?>("x", null)).Add("unset", default(ImmutableArray<string>))
            .Add("enum", Level.High).Add("open", Shade.Dark).Add("union", (Union<int, string>)"http")
            .Add("json", JsonDocument.Parse("""{"a":[1,null],"b":null}""").RootElement)
            .Add("type", new Size(2, "m"));

        Assert.Equal(
            """
            {"double":1.5,"enum":2,"flag":true,"int":3,"json":{"a":[1,null]},"list":["x",null],"open":"dark","text":"t",
            "type":{"amount":2,"unitName":"m"},"union":"http","unset":[]}
            """.ReplaceLineEndings(string.Empty),
            await SentAsync(value));
    }

    [Fact]
    public async Task A_secret_is_a_struct_that_says_so()
        => Assert.Equal(
            $$"""{"{{Signature}}":"1b47061264138c4ac30d75fd1eb44270","value":"s"}""",
            await SentAsync(Output.CreateSecret("s")));

    [Fact]
    public async Task A_secret_of_a_secret_is_one_secret()
        => Assert.Equal(
            $$"""{"{{Signature}}":"1b47061264138c4ac30d75fd1eb44270","value":"s"}""",
            await SentAsync(Output.CreateSecret(Output.CreateSecret("s"))));

    [Fact]
    public async Task A_secret_inside_a_list_or_map_leaves_the_rest_in_clear()
    {
        var request = await EngineRun.RegisterAsync(new ThingArgs
        {
            Items = { "clear", Output.CreateSecret("s") },
            Labels = { { "clear", "c" }, { "hidden", Output.CreateSecret("s") } },
        });

        var secret = $$"""{"{{Signature}}":"1b47061264138c4ac30d75fd1eb44270","value":"s"}""";
        Assert.Equal($$"""["clear",{{secret}}]""", Json(request.Object.Fields["items"]));
        Assert.Equal($$"""{"clear":"c","hidden":{{secret}}}""", Json(request.Object.Fields["labels"]));
    }

    [Fact]
    public async Task What_is_unknown_is_the_sentinel_also_when_it_is_secret()
    {
        var sent = new[] { OutputUtilities.CreateUnknown("u"), Output.CreateSecret(OutputUtilities.CreateUnknown("u")) };

        Assert.Equal($$"""["{{Unknown}}","{{Unknown}}"]""", await SentAsync(sent.ToImmutableArray()));
    }

    [Fact]
    public async Task Only_the_unknown_part_of_a_list_is_the_sentinel()
    {
        var request = await EngineRun.RegisterAsync(new ThingArgs { Items = { "known", OutputUtilities.CreateUnknown("u") } });

        Assert.Equal($$"""["known","{{Unknown}}"]""", Json(request.Object.Fields["items"]));
    }

    [Fact]
    public async Task Assets_and_archives_are_structs_with_a_signature()
    {
        const string Asset = "c44067f5952c0a294b673a41bacd8c17";
        const string Archive = "0def7320c3a5731c473e5ecbe6d01bc7";
        var files = new Dictionary<string, AssetOrArchive> { ["a"] = new StringAsset("t"), ["b"] = new FileArchive("dir") };

        Assert.Equal($$"""{"{{Signature}}":"{{Asset}}","text":"t"}""", await SentAsync(new StringAsset("t")));
        Assert.Equal($$"""{"{{Signature}}":"{{Asset}}","path":"f"}""", await SentAsync(new FileAsset("f")));
        Assert.Equal($$"""{"{{Signature}}":"{{Asset}}","uri":"https://x"}""", await SentAsync(new RemoteAsset("https://x")));
        Assert.Equal($$"""{"{{Signature}}":"{{Archive}}","uri":"https://x"}""", await SentAsync(new RemoteArchive("https://x")));
        Assert.Equal(
            $$$$"""
            {"{{{{Signature}}}}":"{{{{Archive}}}}","assets":{"a":{"{{{{Signature}}}}":"{{{{Asset}}}}","text":"t"},
            "b":{"{{{{Signature}}}}":"{{{{Archive}}}}","path":"dir"}}}
            """.ReplaceLineEndings(string.Empty),
            await SentAsync(new AssetArchive(files)));
    }

    [Fact]
    public async Task A_resource_is_a_reference_and_a_component_one_without_id()
    {
        const string Reference = "5cf8f73096256a8f31e491e813e4eb8e";
        var monitor = await EngineRun.RunAsync(() =>
        {
            _ = new Thing("resource", new ThingArgs { Any = new Thing("a") });
            _ = new Thing("component", new ThingArgs { Any = new Group("g") });
        });

        Assert.Equal(
            $$"""{"{{Signature}}":"{{Reference}}","id":"a-id","urn":"urn:pulumi:dev::shop::test:index:Thing::a"}""",
            Json(monitor["resource"].Object.Fields["any"]));
        Assert.Equal(
            $$"""{"{{Signature}}":"{{Reference}}","urn":"urn:pulumi:dev::shop::test:index:Group::g"}""",
            Json(monitor["component"].Object.Fields["any"]));
    }

    [Fact]
    public async Task An_engine_without_resource_references_gets_the_id_or_the_urn()
    {
        var monitor = await EngineRun.RunAsync(
            () =>
            {
                _ = new Thing("resource", new ThingArgs { Any = new Thing("a") });
                _ = new Thing("component", new ThingArgs { Any = new Group("g") });
            },
            new FakeMonitor { Lacks = new HashSet<string> { "resourceReferences" } });

        Assert.Equal("a-id", monitor["resource"].Object.Fields["any"].StringValue);
        Assert.Equal("urn:pulumi:dev::shop::test:index:Group::g", monitor["component"].Object.Fields["any"].StringValue);
    }

    [Fact]
    public async Task Json_text_with_a_secret_inside_is_a_secret_as_a_whole()
    {
        var request = await EngineRun.RegisterAsync(new ThingArgs { Flag = Output.CreateSecret(true) });

        Assert.Equal($$"""{"{{Signature}}":"1b47061264138c4ac30d75fd1eb44270","value":"true"}""", Json(request.Object.Fields["flag"]));
    }

    [Theory]
    [InlineData(1L)]
    [InlineData(1.5f)]
    [InlineData('c')]
    public async Task A_type_without_a_form_on_the_wire_is_named_with_its_place(object value)
    {
        var error = await EngineRun.RunFailingAsync(() => _ = new Thing("thing", new ThingArgs { Any = Output.Create(value) }));

        Assert.Contains("error serializing property \"any\"", error.Message, StringComparison.Ordinal);
        Assert.Contains($"{value.GetType().FullName} is not a supported argument type", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_task_or_a_map_without_text_keys_fails_the_run()
    {
        object[] values = [Task.FromResult("t"), new Dictionary<int, string> { [1] = "x" }];
        foreach (var value in values)
        {
            var error = await EngineRun.RunFailingAsync(() => _ = new Thing("thing", new ThingArgs { Any = value }));

            Assert.Contains("error serializing property \"any\"", error.Message, StringComparison.Ordinal);
        }
    }

    private static async Task<string> SentAsync(object value)
        => Json((await EngineRun.RegisterAsync(new ThingArgs { Any = value })).Object.Fields["any"]);

    private static string Json(Value value) => WireJson.Write(value);

    private enum Level
    {
        High = 2,
    }

    [EnumType]
    private readonly struct Shade
    {
        private readonly string _value;

        private Shade(string value) => _value = value;

        public static Shade Dark { get; } = new("dark");

        public static explicit operator string(Shade value) => value._value;
    }

    [OutputType]
    private sealed class Size
    {
        public readonly int Amount;
        public readonly string UnitName;

        [OutputConstructor]
        public Size(int amount, string unitName)
        {
            Amount = amount;
            UnitName = unitName;
        }
    }
}
