using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Testing;
using CustomResource = Pulumi.Kubernetes.ApiExtensions.CustomResource;

namespace Lucid.Sdk.Conformity.Tests.Behaviours;

public sealed class CustomResourceTests
{
    [Fact]
    public async Task A_custom_resource_takes_its_token_from_its_arguments_and_adds_neither_version_nor_aliases()
    {
        var mocks = new RecordingMocks();
        ResourceOptions? sent = null;
        await Deployment.TestAsync(mocks, new TestOptions(), () =>
        {
            var options = new CustomResourceOptions();
            options.ResourceTransformations.Add(transformed =>
            {
                sent = transformed.Options;
                return null;
            });
            var args = new ServiceMonitorArgs { Metadata = new ObjectMetaArgs { Name = "web" }, Interval = "30s" };
            _ = new CustomResource("monitor", args, options);
        });

        var resource = Assert.Single(mocks.Resources);
        Assert.Equal("kubernetes:monitoring.coreos.com/v1:ServiceMonitor", resource.Type);
        Assert.Equal("monitoring.coreos.com/v1", resource.Inputs["apiVersion"]);
        Assert.Equal("ServiceMonitor", resource.Inputs["kind"]);
        Assert.Equal("30s", resource.Inputs["interval"]);
        Assert.True(resource.Inputs.ContainsKey("metadata"));
        Assert.Null(sent!.Version);
        Assert.Empty(sent.Aliases);
    }

    private sealed class ServiceMonitorArgs() : CustomResourceArgs("monitoring.coreos.com/v1", "ServiceMonitor")
    {
        [Input("interval")]
        public Input<string>? Interval { get; set; }
    }
}
