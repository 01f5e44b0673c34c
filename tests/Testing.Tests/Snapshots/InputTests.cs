using Lucid.Testing.Mocks;
using Lucid.Testing.Snapshots;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Testing;
using Pulumi.Utilities;
using Docker = Pulumi.Docker;
using DockerBuild = Pulumi.DockerBuild;

namespace Lucid.Testing.Tests.Snapshots;

public sealed class InputTests
{
    [Fact]
    public async Task Inputs_are_what_an_engine_gets()
    {
        var asked = new Asked();
        var snapshot = await TestProgram.RunAsync(Programs.Shop, new() { Mocks = asked });

        Assert.Equal(21, snapshot.Resources.Length);
        Assert.All(snapshot.Resources, resource => Assert.Equal(
            SnapshotValue.Of(asked.Inputs[resource.ToString()]).ToString(), resource.Inputs.ToString()));
    }

    [Fact]
    public async Task Enumerations_assets_JSON_and_unions_are_what_an_engine_gets_too()
    {
        var asked = new Asked();
        var snapshot = await TestProgram.RunAsync(Kinds, new() { Mocks = asked });

        Assert.Equal("[linux/amd64, linux/arm64]", snapshot.Resource("docker-build:index:Image", "image").Inputs.At("platforms").ToString());
        Assert.Equal(5, snapshot.Resources.Length);
        Assert.All(snapshot.Resources, resource => Assert.Equal(
            SnapshotValue.Of(asked.Inputs[resource.ToString()]).ToJson(), SnapshotValue.Of(resource.Inputs.Value).ToJson()));
    }

    [Fact]
    public async Task Values_are_read_by_path()
    {
        var inputs = (await TestProgram.RunAsync(Programs.Shop)).Resource(Programs.DeploymentType, "web").Inputs;
        var container = inputs.At("spec.template.spec.containers[0]");

        Assert.Equal(("web", 8080d), (container["name"], container["ports[0].containerPort"]));
        Assert.Equal(true, container["securityContext.readOnlyRootFilesystem"]);
        Assert.Equal("shop", inputs["metadata.labels[\"com.lucid.plane\"]"]);
        Assert.Equal("{drop: [ALL]}", container.At("securityContext.capabilities").ToString());
    }

    [Theory]
    [InlineData("spec.nothing.here")]
    [InlineData("spec.template.spec.containers[7]")]
    [InlineData("metadata.name.first")]
    public async Task Nothing_stands_where_nothing_is(string path)
    {
        var inputs = (await TestProgram.RunAsync(Programs.Shop)).Resource(Programs.DeploymentType, "web").Inputs;

        Assert.Equal((null, false), (inputs[path], inputs.At(path).Exists));
    }

    [Theory]
    [InlineData("spec[")]
    [InlineData("spec[x]")]
    [InlineData("spec[\"x]")]
    public async Task What_is_no_path_is_refused(string path)
    {
        var inputs = (await TestProgram.RunAsync(Programs.Shop)).Resource(Programs.DeploymentType, "web").Inputs;

        Assert.Equal(
            $"'{path}' is no property path; write one such as 'spec.containers[0].name' or 'metadata.labels[\"app.kubernetes.io/name\"]'.",
            Assert.Throws<FormatException>(() => inputs[path]).Message);
    }

    [Fact]
    public async Task What_is_unknown_is_there_as_unknown_and_all_around_it_is_known()
    {
        var snapshot = await TestProgram.PreviewAsync(
            () => { Programs.Service("web", new("shop", new()), OutputUtilities.CreateUnknown("")); });
        var inputs = snapshot.Resource(Programs.DeploymentType, "web").Inputs;

        Assert.Equal(["spec.template.spec.containers[0].image"], inputs.UnknownPaths);
        Assert.Same(Unknown.Value, inputs["spec.template.spec.containers[0].image"]);
        Assert.Equal("web", inputs["spec.template.spec.containers[0].name"]);
    }

    [Fact]
    public async Task What_stands_inside_of_something_unknown_is_unknown()
    {
        var snapshot = await TestProgram.PreviewAsync(
            () => { Programs.Data("a", OutputUtilities.CreateUnknown(ImmutableDictionary<string, string>.Empty)); });

        Assert.True(snapshot.Resource(Programs.ConfigMapType, "a").Inputs.At("data.key").IsUnknown);
    }

    [Fact]
    public async Task In_a_preview_outputs_of_others_are_unknown()
    {
        void Program()
        {
            var first = Programs.Data("first", new() { ["key"] = "value" });
            _ = Programs.Data("second", first.Data);
        }

        Assert.Equal("{key: value}", SecondData(await TestProgram.RunAsync(Program)).ToString());
        Assert.True(SecondData(await TestProgram.PreviewAsync(Program)).IsUnknown);

        static SnapshotValue SecondData(Snapshot snapshot) => snapshot.Resource(Programs.ConfigMapType, "second").Inputs.At("data");
    }

    [Fact]
    public async Task One_secret_entry_is_masked_and_the_others_are_shown()
    {
        var snapshot = await TestProgram.RunAsync(
            () => { Programs.Data("a", new() { ["password"] = Output.CreateSecret("hunter2"), ["user"] = "me" }); });
        var data = snapshot.Resource(Programs.ConfigMapType, "a").Inputs.At("data");

        Assert.Equal("{password: [secret], user: me}", data.ToString());
        Assert.Equal("""{"password":"[secret]","user":"me"}""", data.ToJson());
        Assert.Equal("\"[secret]\"", data.At("password").ToJson());
        Assert.Equal((true, "hunter2", false), (data.At("password").IsSecret, data["password"], data.At("user").IsSecret));
    }

    [Fact]
    public async Task A_secret_map_is_secret_as_a_whole()
    {
        var snapshot = await TestProgram.RunAsync(() =>
        {
            Programs.Data("a", Output.CreateSecret(ImmutableDictionary<string, string>.Empty.Add("user", "me")));
        });
        var data = snapshot.Resource(Programs.ConfigMapType, "a").Inputs.At("data");

        Assert.Equal(("[secret]", true, "me"), (data.ToString(), data.At("user").IsSecret, data["user"]));
    }

    [Fact]
    public async Task One_unknown_item_of_a_list_is_unknown_and_the_others_are_known()
    {
        var snapshot = await TestProgram.PreviewAsync(() =>
        {
            InputList<string> words = [];
            words.Add("serve", OutputUtilities.CreateUnknown(""));
            Programs.Pod("a", new PodSpecArgs { Containers = new ContainerArgs { Name = "app", Args = words } });
        });

        Assert.Equal("[serve, [unknown]]", snapshot.Resource(Programs.PodType, "a").Inputs.At("spec.containers[0].args").ToString());
    }

    private static void Kinds()
    {
        _ = new DockerBuild.Image("image", new()
        {
            Push = false,
            Platforms = { DockerBuild.Platform.Linux_amd64, DockerBuild.Platform.Linux_arm64 },
            BuildArgs = { ["A"] = "b" },
            Context = new DockerBuild.Inputs.BuildContextArgs { Location = "." },
            Secrets = { ["token"] = "hunter2" },
        });
        _ = new Docker.Provider("docker", new()
        {
            Host = "tcp://localhost",
            RegistryAuth = { new Docker.Inputs.ProviderRegistryAuthArgs { Address = "a" } },
        });
        _ = new CustomResource("acme:index:Odd", "odd", new OddArgs(), options: null, registerPackageRequest: null);
        _ = new CustomResource(
            "acme:index:Any", "any", new DictionaryResourceArgs(ImmutableDictionary<string, object?>.Empty.Add("a", 1)), options: null,
            registerPackageRequest: null);
        _ = new ComponentResource("acme:index:Box", "box", new OddArgs(), options: null);
    }

    private sealed class OddArgs : ResourceArgs
    {
        [Input("asJson", json: true)]
        public Input<OddPart> AsJson { get; set; } = new OddPart { Numbers = { 1, 2.5 } };

        [Input("asset")]
        public Input<AssetOrArchive> Asset { get; set; } = new StringAsset("text");

        [Input("json")]
        public InputJson Json { get; set; } = """{"a":[1,true,null,"x"],"b":null}""";

        [Input("either")]
        public InputUnion<string, int> Either { get; set; } = 7;

        [Input("plain")]
        public List<Dictionary<string, int>> Plain { get; set; } = [new() { ["a"] = 1 }];

        [Input("level")]
        public Input<DayOfWeek> Level { get; set; } = DayOfWeek.Friday;

        [Input("none")]
        public Input<string>? None { get; set; }
    }

    private sealed class OddPart : ResourceArgs
    {
        [Input("numbers")]
        private InputList<double>? _numbers;

        public InputList<double> Numbers
        {
            get => _numbers ??= [];
            set => _numbers = value;
        }
    }

    private sealed class Asked() : StrictMocks("*")
    {
        public Dictionary<string, ImmutableDictionary<string, object>> Inputs { get; } = [];

        protected override Task<(string? Id, object State)> AnswerAsync(MockResourceArgs args)
        {
            lock (Inputs)
            {
                Inputs.Add($"{args.Type} {args.Name}", args.Inputs);
            }

            return base.AnswerAsync(args);
        }
    }
}
