using Lucid.Cli.Declarations;
using Lucid.Hardening.Network.Flows;
using Lucid.Hardening.Planes;
using Lucid.Host.Diagnostics;
using Lucid.Host.Graph;
using Lucid.Host.Values;

namespace Lucid.Cli.Graphs;

/// <summary>
/// The flows of a program, from the inputs of its components: these are their whole args, whatever language and SDK the program is written
/// in.
/// </summary>
internal static class DeclaredFlows
{
    private const string FlowType = "lucid:index:NetworkFlow";

    private static readonly ImmutableArray<string> WorkloadTypes = ["lucid:index:DistrolessJob", "lucid:index:DistrolessService"];

    /// <exception cref="HostFailureException">An input is none that the components would register.</exception>
    public static FlowGraph Read(ResourceGraph graph) => new(
        graph.InTreeOrder.Where(resource => resource.Type == FlowType).Select(Flow),
        graph.InTreeOrder.Where(resource => WorkloadTypes.Contains(resource.Type)).Select(Workload));

    private static ResolvedFlow Flow(Resource resource) => Declared.Resolve(resource, new FlowDeclaration
    {
        From = Endpoint(resource.Inputs.Object("from")),
        To = Endpoint(resource.Inputs.Object("to")),
        Ports = resource.Inputs.Texts("ports"),
    }.Resolve);

    private static FlowEndpoint Endpoint(ObjectValue? end) => new()
    {
        Kind = end.Text("kind") switch
        {
            "workload" => FlowEndpointKind.Workload,
            "network" => FlowEndpointKind.Network,
            _ => FlowEndpointKind.Service,
        },
        Name = end.Text("name") ?? "",
        Plane = end.Text("plane"),
        Namespace = end.Text("namespace"),
        PodLabels = (end.Object("podLabels")?.Entries ?? [])
            .ToImmutableSortedDictionary(label => label.Key, label => (label.Value as TextValue)?.Value ?? "", StringComparer.Ordinal),
        Addresses = end.Texts("addresses"),
        Ports = [.. end.Items("ports").OfType<ObjectValue>().Select(Port)],
    };

    private static FlowPort Port(ObjectValue port) =>
        new() { Name = port.Text("name") ?? "", Number = port.Number("number"), Protocol = port.Text("protocol") ?? "TCP" };

    private static ResolvedFlowEndpoint Workload(Resource resource)
    {
        var plane = resource.Inputs.Object("plane");
        return new ResolvedFlowEndpoint
        {
            Kind = FlowEndpointKind.Service,
            Name = resource.Name,
            Plane = PlaneNames.Canonical(plane.Text("name") ?? ""),
            Namespace = plane.Text("namespace"),
            PodLabels = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal),
            Addresses = [],
        };
    }
}
