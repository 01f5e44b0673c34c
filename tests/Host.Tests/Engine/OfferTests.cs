using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Lucid.Host.Engine;
using Pulumirpc;
using static Lucid.Host.Tests.Engine.ConnectedEngine;
using Feature = Pulumirpc.ResourceMonitorFeature;

namespace Lucid.Host.Tests.Engine;

/// <summary>What the engine offers to a program, and how it refuses the rest.</summary>
public sealed class OfferTests
{
    private const string Refusal = ", which the embedded engine does not offer; run it with the pulumi CLI";

    [Theory]
    [InlineData("secrets", true)]
    [InlineData("resourceReferences", true)]
    [InlineData("outputValues", true)]
    [InlineData("aliasSpecs", true)]
    [InlineData("deletedWith", true)]
    [InlineData("replaceWith", true)]
    [InlineData("parameterization", true)]
    [InlineData("replacementTrigger", false)]
    [InlineData("transforms", true)]
    [InlineData("invokeTransforms", true)]
    [InlineData("resourceHooks", true)]
    [InlineData("errorHooks", true)]
    [InlineData("sendsOptionsToHooks", false)]
    [InlineData("Secrets", false)]
    [InlineData("tomorrow", false)]
    [InlineData("", false)]
    public async Task A_feature_is_offered_or_not(string id, bool isOffered)
    {
        await using var engine = await StartAsync();

        Assert.Equal(isOffered, (await engine.Monitor.SupportsFeatureAsync(new SupportsFeatureRequest { Id = id })).HasSupport);
    }

    [Theory]
    [InlineData(EngineMode.Preview, true)]
    [InlineData(EngineMode.Render, false)]
    public async Task A_program_is_told_what_the_run_is_about(EngineMode mode, bool isDryRun)
    {
        var configuration = ConfigurationOf([("lucid:token", "t"), ("lucid:replicas", "3")], ["lucid:token"]);
        await using var engine = await StartAsync(mode, configuration: configuration);

        var info = await engine.Monitor.GetDeploymentInfoAsync(new Empty());

        var expected = new DeploymentInfo
        {
            Project = "lucid",
            Stack = "dev",
            Organization = "organization",
            DryRun = isDryRun,
            Config = { ["lucid:token"] = "t", ["lucid:replicas"] = "3" },
            ConfigSecretKeys = { "lucid:token" },
            SupportedFeatures =
            {
                Feature.Secrets, Feature.ResourceReferences, Feature.OutputValues, Feature.AliasSpecs, Feature.DeletedWith,
                Feature.ReplaceWith, Feature.Transforms, Feature.InvokeTransforms, Feature.Parameterization, Feature.ResourceHooks,
                Feature.ErrorHooks,
            },
        };
        Assert.Equal(expected, info);
    }

    [Fact]
    public async Task A_package_has_its_name_and_version_for_a_reference()
    {
        await using var engine = await StartAsync();

        var package = await engine.Monitor.RegisterPackageAsync(new RegisterPackageRequest { Name = "terraform", Version = "1.0.0" });

        Assert.Equal("terraform@1.0.0", package.Ref);
    }

    [Fact]
    public async Task A_component_of_a_plugin_is_refused()
    {
        await using var engine = await StartAsync();
        var request = Component("", "eks:index:Cluster", "main");
        request.Remote = true;

        Assert.Equal(
            (StatusCode.Unimplemented, $"'main' (eks:index:Cluster) is constructed by a provider's plugin{Refusal}"),
            await StatusOfAsync(engine.Monitor.RegisterResourceAsync(request)));
        Assert.Empty(engine.Graph.InTreeOrder);
    }

    [Fact]
    public async Task Functions_and_methods_of_providers_are_refused()
    {
        await using var engine = await StartAsync();

        Assert.Equal(
            (StatusCode.Unimplemented, $"the program calls the function 'aws:ec2/getAmi:getAmi' of a provider{Refusal}"),
            await StatusOfAsync(engine.Monitor.InvokeAsync(new ResourceInvokeRequest { Tok = "aws:ec2/getAmi:getAmi" })));
        Assert.Equal(
            (StatusCode.Unimplemented, $"the program calls the method 'eks:index:Cluster/getKubeconfig' of a provider{Refusal}"),
            await StatusOfAsync(engine.Monitor.CallAsync(new ResourceCallRequest { Tok = "eks:index:Cluster/getKubeconfig" })));
    }
}
