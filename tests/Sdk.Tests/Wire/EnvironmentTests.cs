using Lucid.Sdk.Tests.Configuration;

namespace Lucid.Sdk.Tests.Wire;

[Collection(nameof(EnvironmentCollection))]
public sealed class EnvironmentTests
{
    [Theory]
    [InlineData("PULUMI_MONITOR", null)]
    [InlineData("PULUMI_ENGINE", null)]
    [InlineData("PULUMI_PROJECT", "")]
    [InlineData("PULUMI_STACK", null)]
    [InlineData("PULUMI_DRY_RUN", "perhaps")]
    [InlineData("PULUMI_QUERY_MODE", null)]
    [InlineData("PULUMI_PARALLEL", "many")]
    public async Task A_variable_that_is_missing_or_wrong_means_that_there_is_no_engine(string name, string? value)
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(
            () => EngineRun.RunAgainstAsync("127.0.0.1:1", () => Deployment.RunAsync(() => { }), (name, value)));

        Assert.Equal("Program run without the Pulumi engine available; re-run using the `pulumi` CLI", failure.Message);
    }

    [Fact]
    public async Task A_program_is_told_what_it_runs_for()
    {
        var told = string.Empty;
        await EngineRun.RunAsync(
            () => Deployment.RunAsync(() =>
            {
                var instance = Deployment.Instance;
                told = $"{instance.OrganizationName} {instance.ProjectName} {instance.StackName} "
                    + $"{instance.RootDirectory} {instance.IsDryRun}";
            }),
            null,
            null,
            ("PULUMI_ORGANIZATION", "acme"), ("PULUMI_ROOT_DIRECTORY", "/src"), ("PULUMI_DRY_RUN", "true"));

        Assert.Equal("acme shop dev /src True", told);
    }

    [Fact]
    public async Task The_organization_and_the_root_may_be_missing()
        => await EngineRun.RunAsync(() =>
        {
            Assert.Equal("organization", Deployment.Instance.OrganizationName);
            Assert.ThrowsAny<Exception>(() => Deployment.Instance.RootDirectory);
        });

    [Fact]
    public async Task Configuration_takes_old_keys_and_values_that_are_no_texts()
    {
        string[] read = [];
        await EngineRun.RunAsync(
            () => Deployment.RunAsync(() =>
            {
                var config = new Config();
                read =
                [
                    config.Require("old"), config.Require("number"), config.Require("flag"),
                    config.RequireObject<int[]>("list")[1].ToString("D"),
                ];
            }),
            null,
            null,
            ("PULUMI_CONFIG", """{"shop:config:old":"o","shop:number":3,"shop:flag":true,"shop:list":[1,2]}"""));

        Assert.Equal(["o", "3", "true", "2"], read);
    }

    [Fact]
    public async Task Resource_references_can_be_turned_off()
    {
        var (_, monitor, _) = await EngineRun.RunAsync(
            () => Deployment.RunAsync(() => { _ = new Thing("a"); }), null, null, ("PULUMI_DISABLE_RESOURCE_REFERENCES", "true"));

        Assert.False(monitor["a"].AcceptResources);
    }
}
