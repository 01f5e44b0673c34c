using Lucid.Testing.Mocks;
using Lucid.Testing.Snapshots;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Testing;
using Pulumi.Utilities;

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
    public async Task Values_are_read_by_path()
    {
        var inputs = (await TestProgram.RunAsync(Programs.Shop)).Resource(Programs.DeploymentType, "web").Inputs;
        var container = inputs.At("spec.template.spec.containers[0]");

        Assert.Equal(("web", 8080d), (container["name"], container["ports[0].containerPort"]));
        Assert.Equal(true, container["securityContext.readOnlyRootFilesystem"]);
        Assert.Equal("shop", inputs["metadata.labels[\"com.lucid.plane\"]"]);
        Assert.Equal("{limits: {cpu: 2, memory: 2Gi}, requests: {cpu: 1, memory: 1Gi}}", container.At("resources").ToString());
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
