using Lucid.Testing.Mocks;
using Moq;
using Pulumi;
using Pulumi.Testing;

namespace Lucid.Testing.Tests.Mocks;

public sealed class StrictMocksTests
{
    [Fact]
    public async Task A_type_that_nobody_expects_fails_the_run()
    {
        var exception = await Assert.ThrowsAsync<UnexpectedRequestException>(() => TestProgram.RunAsync(
            () => { _ = Programs.Data("a", []); }, new() { Mocks = new StrictMocks("kubernetes:apps/v1:Deployment", "lucid:*") }));

        Assert.Equal(
            "The program registers 'a' of type 'kubernetes:core/v1:ConfigMap', and this test expects only 'kubernetes:apps/v1:Deployment', "
            + "'lucid:*'. Expect the type in the constructor of StrictMocks, or find out why the program registers it.",
            exception.Message);
    }

    [Fact]
    public async Task Who_expects_nothing_gets_nothing()
        => Assert.Contains(
            "this test expects no resource at all",
            (await Assert.ThrowsAsync<UnexpectedRequestException>(() => TestProgram.RunAsync(
                () => { _ = Programs.Data("a", []); }, new() { Mocks = new StrictMocks() }))).Message,
            StringComparison.Ordinal);

    [Fact]
    public async Task Expected_types_pass()
    {
        var snapshot = await TestProgram.RunAsync(Programs.Shop, new() { Mocks = new StrictMocks("lucid:*", "kubernetes:*") });

        Assert.NotEmpty(snapshot.Resources);
    }

    [Fact]
    public void A_star_in_the_middle_is_refused() => Assert.Equal(
        "'kube*:apps' has a '*' that is not at its end; write the beginning of a type token and one '*'.",
        Assert.Throws<ArgumentException>(() => new StrictMocks("kube*:apps")).Message);

    [Fact]
    public async Task A_function_call_fails_the_run_until_somebody_answers()
    {
        var exception = await Assert.ThrowsAsync<UnexpectedRequestException>(() => TestProgram.RunAsync(CallAsync));

        Assert.Equal(
            "The program calls the function 'acme:index:lookUp', and this test has no answer. Override CallAsync in a class that derives "
            + "from StrictMocks, and return what the function returns.",
            exception.Message);
    }

    [Fact]
    public async Task A_class_of_its_own_answers_calls_and_more_than_the_inputs()
    {
        var snapshot = await TestProgram.RunAsync(CallAsync, new() { Mocks = new Answers() });

        Assert.Equal("{key: found}", snapshot.Resource(Programs.ConfigMapType, "copy").Inputs.At("data").ToString());
    }

    [Fact]
    public async Task Strict_mocks_of_Moq_set_up_outputs_too()
    {
        var mocks = new Mock<IMocks>(MockBehavior.Strict);
        mocks.Setup(engine => engine.NewResourceAsync(It.IsAny<MockResourceArgs>()))
            .Returns((MockResourceArgs args) => Task.FromResult<(string?, object)>(("moq", args.Inputs)));
        mocks.Setup(engine => engine.RegisterResourceOutputs(It.IsAny<MockRegisterResourceOutputsRequest>())).Returns(Task.CompletedTask);

        var snapshot = await TestProgram.RunAsync(Programs.Shop, new() { Mocks = mocks.Object });

        Assert.Equal("moq", snapshot.Resource(Programs.DeploymentType, "web").Id);
    }

    [Fact]
    public async Task What_Moq_throws_arrives_as_it_is()
    {
        var mocks = new Mock<IMocks>(MockBehavior.Strict);

        await Assert.ThrowsAsync<MockException>(
            () => TestProgram.RunAsync(() => { _ = Programs.Data("a", []); }, new() { Mocks = mocks.Object }));
    }

    private static async Task CallAsync()
    {
        var found = await Deployment.Instance.InvokeAsync<ImmutableDictionary<string, object>>("acme:index:lookUp", InvokeArgs.Empty);
        _ = Programs.Data("copy", Programs.Data("first", new() { ["key"] = (string)found["value"] }).Data);
    }

    private sealed class Answers() : StrictMocks("kubernetes:*")
    {
        public override Task<object> CallAsync(MockCallArgs args)
            => Task.FromResult<object>(ImmutableDictionary<string, object>.Empty.Add("value", "found"));
    }
}
