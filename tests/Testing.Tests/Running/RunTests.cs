using Pulumi;

namespace Lucid.Testing.Tests.Running;

public sealed class RunTests
{
    [Fact]
    public async Task A_program_may_just_register()
    {
        var snapshot = await TestProgram.RunAsync(() => { _ = Programs.Data("a", []); });

        Assert.Equal($"{Programs.ConfigMapType} a", Assert.Single(snapshot.Resources).ToString());
        Assert.False(snapshot.IsPreview);
    }

    [Fact]
    public async Task A_program_may_return_outputs()
    {
        var snapshot = await TestProgram.RunAsync(() => new Dictionary<string, object?>
        {
            ["name"] = Programs.Data("a", []).Metadata.Apply(_ => "a"),
            ["addresses"] = new Dictionary<string, Output<string>> { ["web"] = Output.Create("web.shop.svc:8080") },
        });

        Assert.Equal("{addresses: {web: web.shop.svc:8080}, name: a}", snapshot.Outputs.ToString());
    }

    [Fact]
    public async Task A_program_may_wait()
    {
        var snapshot = await TestProgram.RunAsync(async () =>
        {
            await Task.Yield();
            _ = Programs.Data("a", []);
            return (IDictionary<string, object?>)new Dictionary<string, object?> { ["done"] = true };
        });

        Assert.Equal((1, true), (snapshot.Resources.Length, (bool)snapshot.Outputs["done"]!));
    }

    [Fact]
    public async Task A_program_may_wait_and_return_nothing()
    {
        var snapshot = await TestProgram.PreviewAsync(async () =>
        {
            await Task.Yield();
            _ = Programs.Data("a", []);
        });

        Assert.Equal("{}", snapshot.Outputs.ToString());
        Assert.Single(snapshot.Resources);
    }

    [Fact]
    public async Task A_program_may_be_a_stack_class()
    {
        var snapshot = await TestProgram.RunAsync<DataStack>(new() { Config = new Dictionary<string, string> { ["value"] = "x" } });
        var data = snapshot.Resource(Programs.ConfigMapType, "a");

        Assert.Equal("{answer: 42}", snapshot.Outputs.ToString());
        Assert.Equal("{value: x}", data.Inputs.At("data").ToString());
        Assert.Equal(("urn:pulumi:stack::project::pulumi:pulumi:Stack$kubernetes:core/v1:ConfigMap::a", null), (data.Urn, data.Options));
    }

    [Fact]
    public async Task A_stack_class_can_be_previewed()
    {
        var snapshot = await TestProgram.PreviewAsync<DataStack>();

        Assert.True(snapshot.IsPreview);
        Assert.Null(Assert.Single(snapshot.Resources).Id);
    }

    [Fact]
    public async Task The_program_knows_project_stack_and_mode()
    {
        var said = "";
        await TestProgram.RunAsync(Say, new() { Project = "lucid", Stack = "prod" });
        Assert.Equal("lucid prod False", said);

        await TestProgram.PreviewAsync(Say, new() { Project = "lucid", Stack = "prod" });
        Assert.Equal("lucid prod True", said);

        void Say() => said = $"{Deployment.Instance.ProjectName} {Deployment.Instance.StackName} {Deployment.Instance.IsDryRun}";
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_the_program_throws_arrives_as_it_is(bool isLate)
    {
        var thrown = new InvalidOperationException("No.");

        Func<Task> program = async () =>
        {
            if (isLate)
            {
                await Task.Delay(1);
            }

            throw thrown;
        };

        Assert.Same(thrown, await Assert.ThrowsAsync<InvalidOperationException>(() => TestProgram.RunAsync(program)));
    }

    [Fact]
    public async Task What_a_stack_class_throws_arrives_as_it_is()
        => Assert.Equal("Not now.", (await Assert.ThrowsAsync<FormatException>(() => TestProgram.RunAsync<BrokenStack>())).Message);

    [Fact]
    public async Task What_goes_wrong_inside_of_an_apply_fails_the_run()
    {
        var exception = await Assert.ThrowsAsync<RunException>(() => TestProgram.RunAsync(() =>
        {
            _ = Programs.Data("a", new() { ["b"] = Output.Create("c").Apply(Fail) });
        }));

        Assert.Contains("No such value: c.", exception.Message, StringComparison.Ordinal);
    }

    private static string Fail(string value) => throw new FormatException($"No such value: {value}.");

    private sealed class DataStack : Stack
    {
        public DataStack() => _ = Programs.Data("a", new() { ["value"] = new Config().Get("value") ?? "none" });

        [Output("answer")]
        public Output<int> Answer { get; set; } = Output.Create(42);
    }

    private sealed class BrokenStack : Stack
    {
        public BrokenStack() => throw new FormatException("Not now.");
    }
}
