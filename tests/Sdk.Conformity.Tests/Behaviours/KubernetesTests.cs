using System.Collections.Immutable;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Testing;
using static Pulumi.Utilities.OutputUtilities;
using Kubernetes = Pulumi.Kubernetes;

namespace Lucid.Sdk.Conformity.Tests.Behaviours;

public sealed class KubernetesTests
{
    [Fact]
    public async Task Arguments_reach_the_engine_under_their_wire_names()
    {
        var mocks = new RecordingMocks();
        await Deployment.TestAsync(mocks, new TestOptions(), () =>
        {
            _ = new Kubernetes.Core.V1.Pod("pod", new PodArgs
            {
                Metadata = new ObjectMetaArgs { Labels = { { "app", "web" } } },
                Spec = new PodSpecArgs
                {
                    Containers = { new ContainerArgs { Name = "app", Ports = { new ContainerPortArgs { ContainerPortValue = 8080 } } } },
                },
            });
        });

        var inputs = Assert.Single(mocks.Resources).Inputs;
        Assert.Equal(["apiVersion", "kind", "metadata", "spec"], inputs.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("""{"labels":{"app":"web"}}""", Json(inputs["metadata"]));
        Assert.Equal("""{"containers":[{"name":"app","ports":[{"containerPort":8080}]}]}""", Json(inputs["spec"]));
    }

    [Fact]
    public async Task Outputs_are_read_by_their_wire_names()
    {
        var endpoint = Map(("kubeletEndpoint", Map(("Port", 10250.0))));
        var image = Map(("names", ImmutableArray.Create<object>("ghcr.io/acme/web")), ("sizeBytes", 12.0));
        var state = Map(("status", Map(("daemonEndpoints", endpoint), ("images", ImmutableArray.Create<object>(image)))));
        var port = 0;
        var size = 0;
        await Deployment.TestAsync(new RecordingMocks(state), new TestOptions(), async () =>
        {
            var status = await GetValueAsync(new Kubernetes.Core.V1.Node("node").Status);
            (port, size) = (status.DaemonEndpoints.KubeletEndpoint.Port, status.Images[0].SizeBytes);
        });

        Assert.Equal((10250, 12), (port, size));
    }

    [Fact]
    public async Task Outputs_whose_wire_name_is_no_identifier_are_read_too()
    {
        var schema = Map(("$ref", "#/a"), ("x_kubernetes_list_type", "map"), ("default", 1.0), ("items", Map(("$schema", "s"))));
        var version = Map(("name", "v1"), ("schema", Map(("openAPIV3Schema", schema))));
        var state = Map(("spec", Map(("versions", ImmutableArray.Create<object>(version)))));
        var read = "";
        await Deployment.TestAsync(new RecordingMocks(state), new TestOptions(), async () =>
        {
            var spec = await GetValueAsync(Kubernetes.ApiExtensions.V1.CustomResourceDefinition.Get("crd", "crd").Spec);
            var properties = spec.Versions[0].Schema.OpenAPIV3Schema;
            read = $"{properties.Ref} {properties.X_kubernetes_list_type} {properties.Default.GetDouble()} {properties.Items.AsT0.Schema}";
        });

        Assert.Equal("#/a map 1 s", read);
    }

    [Fact]
    public async Task A_required_list_that_was_never_touched_is_named_by_its_field()
    {
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => Deployment.TestAsync(new RecordingMocks(), new TestOptions(), () =>
        {
            _ = new Kubernetes.Core.V1.Pod("pod", new PodArgs { Spec = new PodSpecArgs() });
        }));

        Assert.Contains(
            "[Input] Pulumi.Kubernetes.Types.Inputs.Core.V1.PodSpecArgs._containers is required but was not given a value (Parameter '_containers')",
            failure.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_an_assignment_marks_a_map_secret()
    {
        var assigned = new SecretArgs { StringData = new InputMap<string> { { "token", "t" } } };
        var filled = new SecretArgs { StringData = { { "token", "t" } } };

        Assert.True(await Output.IsSecretAsync(assigned.StringData.ToOutput()));
        Assert.False(await Output.IsSecretAsync(filled.StringData.ToOutput()));
    }

    [Fact]
    public async Task A_text_that_is_an_open_enum_takes_both()
    {
        var byName = new ServiceSpecArgs { Type = Kubernetes.Core.V1.ServiceSpecType.ClusterIP };
        var byText = new ServiceSpecArgs { Type = "ClusterIP" };

        Assert.Equal("ClusterIP", (string)(await GetValueAsync(byName.Type!.ToOutput())).AsT1);
        Assert.Equal("ClusterIP", (await GetValueAsync(byText.Type!.ToOutput())).AsT0);
    }

    private static ImmutableDictionary<string, object> Map(params (string Key, object Value)[] entries) =>
        entries.ToImmutableDictionary(entry => entry.Key, entry => entry.Value);

    /// <summary>Keys are sorted: the order of a map says nothing.</summary>
    private static string Json(object value) => value switch
    {
        ImmutableDictionary<string, object?> map =>
            $"{{{string.Join(",", map.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"\"{pair.Key}\":{Json(pair.Value!)}"))}}}",
        ImmutableArray<object?> list => $"[{string.Join(",", list.Select(item => Json(item!)))}]",
        _ => System.Text.Json.JsonSerializer.Serialize(value),
    };
}
