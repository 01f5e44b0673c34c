using k8s.Models;
using Lucid.Components.Planes;
using Pulumi;
using Pulumi.Utilities;
using YamlDotNet.Core;

namespace Lucid.Testing.Tests.Snapshots;

public sealed class ResourceTests
{
    [Fact]
    public async Task A_resource_has_the_URN_and_the_parent_that_an_engine_gives()
    {
        var snapshot = await TestProgram.RunAsync(Programs.Shop, new() { Project = "acme", Stack = "dev" });
        var deployment = snapshot.Resource(Programs.DeploymentType, "web");

        Assert.Equal(
            "urn:pulumi:dev::acme::lucid:index:SecureNetworkPlane$lucid:index:DistrolessService$kubernetes:apps/v1:Deployment::web",
            deployment.Urn);
        Assert.Equal("lucid:index:SecureNetworkPlane shop", deployment.Parent?.Parent?.ToString());
        Assert.Null(deployment.Parent!.Parent!.Parent);
    }

    [Fact]
    public async Task Options_are_seen()
    {
        var snapshot = await TestProgram.RunAsync(() =>
        {
            var first = Programs.Data("first", []);
            _ = Programs.Data("second", [], new() { Protect = true, IgnoreChanges = ["data"], DependsOn = first });
        });
        var options = snapshot.Resource(Programs.ConfigMapType, "second").Options!;

        Assert.Equal((true, "data"), (options.Protect, Assert.Single(options.IgnoreChanges)));
        var dependencies = await OutputUtilities.GetValueAsync(options.DependsOn.ToOutput());
        Assert.Same(snapshot.Resource(Programs.ConfigMapType, "first").Resource, Assert.Single(dependencies));
    }

    [Fact]
    public async Task Ids_are_those_of_the_mocks_and_components_have_none()
    {
        var snapshot = await TestProgram.RunAsync(Programs.Shop);

        Assert.Equal("web-id", snapshot.Resource(Programs.DeploymentType, "web").Id);
        Assert.Null(snapshot.Resource("lucid:index:DistrolessService", "web").Id);
    }

    [Fact]
    public async Task A_component_shows_the_outputs_that_it_registers()
    {
        var service = (await TestProgram.RunAsync(Programs.Shop)).Resource("lucid:index:DistrolessService", "web");

        Assert.Equal(["address", "image", "namespace", "serviceName"], service.RegisteredOutputs.Keys);
        Assert.Equal("web.lucid-shop.svc:8080", service.RegisteredOutputs["address"]);
    }

    [Fact]
    public async Task A_resource_of_Kubernetes_is_a_model_of_its_client()
    {
        var deployment = (await TestProgram.RunAsync(Programs.Shop)).Resource(Programs.DeploymentType, "web").As<V1Deployment>();

        Assert.Equal(("web", 65532), (deployment.Metadata.Name, deployment.Spec.Template.Spec.SecurityContext.RunAsUser));
        Assert.Equal("100Mi", deployment.Spec.Template.Spec.Volumes[0].EmptyDir.SizeLimit.ToString());
    }

    [Fact]
    public async Task Another_model_is_refused()
    {
        var deployment = (await TestProgram.RunAsync(Programs.Shop)).Resource(Programs.DeploymentType, "web");

        Assert.ThrowsAny<YamlException>(() => deployment.As<V1ConfigMap>());
    }

    [Fact]
    public async Task What_is_not_known_is_no_model_yet()
    {
        var snapshot = await TestProgram.PreviewAsync(
            () => { Programs.Service("web", new SecureNetworkPlane("shop", new()), OutputUtilities.CreateUnknown("")); });

        Assert.Equal(
            "kubernetes:apps/v1:Deployment web is no V1Deployment yet: spec.template.spec.containers[0].image is not known in a preview. "
            + "Read what is known with Inputs.",
            Assert.Throws<InvalidOperationException>(() => snapshot.Resource(Programs.DeploymentType, "web").As<V1Deployment>()).Message);
    }

    [Fact]
    public async Task A_resource_that_is_not_there_is_told_with_those_that_are()
    {
        var snapshot = await TestProgram.RunAsync(() => { _ = Programs.Data("first", []); });

        Assert.Equal(
            $"The program registers no {Programs.ConfigMapType} 'second'. Of that type there are:\n  first",
            Assert.Throws<InvalidOperationException>(() => snapshot.Resource(Programs.ConfigMapType, "second")).Message);
        Assert.Equal(
            $"The program registers no {Programs.PodType} 'second'. Its types are:\n  {Programs.ConfigMapType}",
            Assert.Throws<InvalidOperationException>(() => snapshot.Resource(Programs.PodType, "second")).Message);
    }

    [Fact]
    public async Task Two_of_one_name_are_told_by_URN()
    {
        var snapshot = await TestProgram.RunAsync(() =>
        {
            foreach (var parent in new[] { new Box("one"), new Box("two") })
            {
                _ = Programs.Data("same", [], new() { Parent = parent });
            }
        });

        Assert.Equal(2, snapshot.OfType(Programs.ConfigMapType).Select(resource => resource.Parent!.Name).Distinct().Count());
        Assert.StartsWith(
            $"The program registers {Programs.ConfigMapType} 'same' 2 times.",
            Assert.Throws<InvalidOperationException>(() => snapshot.Resource(Programs.ConfigMapType, "same")).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_part_of_a_snapshot_is_a_snapshot()
    {
        var snapshot = await TestProgram.RunAsync(Programs.Shop);

        Assert.Equal(2, snapshot.Where(resource => resource.Type == Programs.DeploymentType).Resources.Length);
    }

    private sealed class Box(string name) : ComponentResource("test:index:Box", name);
}
