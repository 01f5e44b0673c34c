using System.Text.Json;
using FsCheck.Xunit;
using Lucid.Components.Flows;
using Lucid.Components.Planes;
using Lucid.Components.Services;
using Lucid.Components.Tests.Mocking;
using Lucid.Policy.Documents;
using Lucid.Policy.Network;
using static Lucid.Components.Tests.Flows.RandomWorld;

namespace Lucid.Components.Tests.Flows;

/// <summary>
/// Who reaches whom under the policies that the components write, told by an evaluator that knows nothing of flows, is what the flows say: no
/// more, and no less.
/// </summary>
public sealed class ReachabilityTests
{
    private const string NameServer = "kube-system/name-server";
    private const int FirstPort = 8000;

    private static readonly PortSet Dns = Ports(NetworkProtocol.Udp, 53).Union(Ports(NetworkProtocol.Tcp, 53));

    [Property(MaxTest = 60, Arbitrary = [typeof(RandomWorld)])]
    public async Task Who_reaches_whom_is_what_the_flows_say(RandomWorld world)
    {
        var reachability = Evaluate(world, await Recording.Run(() => Declare(world)));

        Assert.Equal(Expected(world), Found(reachability));
    }

    [Fact]
    public async Task Policies_that_are_missing_would_be_noticed()
    {
        var world = new RandomWorld
        {
            Members = [Service("m0", "ops"), Service("m1", "wallet")],
            Flows = [(0, 1, [0])],
        };
        var recording = await Recording.Run(() => Declare(world));

        Assert.Equal(Expected(world), Found(Evaluate(world, recording)));
        Assert.NotEqual(Expected(world), Found(Evaluate(world, recording, without: "m0-to-m1-ingress")));
        Assert.NotEqual(Expected(world), Found(Evaluate(world, recording, without: "wallet-default-deny")));
    }

    private static Member Service(string name, string plane) => new() { Name = name, Plane = plane, IsService = true, Ports = 1 };

    private static void Declare(RandomWorld world)
    {
        var planes = world.Members.Select(member => member.Plane).OfType<string>().Distinct()
            .ToDictionary(name => name, name => new SecureNetworkPlane(name, new()));
        var ends = world.Members.Select(member => End(member, planes)).ToArray();
        foreach (var (from, to, ports) in world.Flows)
        {
            _ = new NetworkFlow($"{world.Members[from].Name}-to-{world.Members[to].Name}", new()
            {
                From = ends[from],
                To = ends[to],
                Ports = [.. ports.Select(port => $"p{port}")],
            });
        }
    }

    private static FlowEndpointArgs End(Member member, Dictionary<string, SecureNetworkPlane> planes)
    {
        var ports = Enumerable.Range(0, member.Ports).Select(port => new FlowPortArgs($"p{port}", FirstPort + port)).ToArray();
        var labels = new Dictionary<string, string> { ["app"] = member.Name };
        return member switch
        {
            { IsService: true } => new DistrolessService(member.Name, new()
            {
                Plane = planes[member.Plane!],
                Image = Samples.Image,
                Runtime = "static",
                Ports = [.. ports.Select(port => new PortArgs(port.Name, port.Number))],
            }),
            { Plane: { } plane } => planes[plane].Workload(member.Name, labels, ports),
            _ => new ExternalWorkload(member.Name, member.Namespace, labels, ports),
        };
    }

    private static Reachability Evaluate(RandomWorld world, Recording recording, string without = "")
    {
        var manifests = recording.Registered
            .Where(resource => resource.Type!.StartsWith("kubernetes:", StringComparison.Ordinal) && resource.Name != without)
            .Select(resource => JsonSerializer.Serialize(resource.Inputs));
        var pods = world.Members.Where(member => !member.IsService).Select(member => Pod(member.Namespace, member.Name, "app"));
        var planes = world.Members.Where(member => member.Plane is not null).Select(member => member.Namespace).Distinct();
        var strangers = planes.Append("elsewhere").Select(space => Pod(space, "stranger", "stranger"));
        var files = manifests.Concat(pods).Concat(strangers).Append(Pod("kube-system", "name-server", "k8s-app", "kube-dns"))
            .Select((manifest, index) => KubernetesReader.Read($"{index}.json", manifest)).ToList();
        Assert.All(files, file => Assert.Single(file.Objects));
        return ClusterNetwork.Read(files).Evaluate();
    }

    private static string Pod(string space, string name, string label, string? value = null) => JsonSerializer.Serialize(new
    {
        apiVersion = "v1",
        kind = "Pod",
        metadata = new { name, @namespace = space, labels = new Dictionary<string, string> { [label] = value ?? name } },
        spec = new { containers = new[] { new { name = "main", image = "main" } } },
    });

    /// <summary>Every pair of workloads with the ports, as the flows mean it.</summary>
    private static string[] Expected(RandomWorld world)
    {
        var members = world.Members.ToDictionary(member => $"{member.Namespace}/{member.Name}");
        var planes = world.Members.Where(member => member.Plane is not null).Select(member => member.Namespace).ToHashSet();
        string[] names = [.. members.Keys, .. planes.Append("elsewhere").Select(space => $"{space}/stranger"), NameServer];
        var flows = world.Flows.ToLookup(
            flow => ($"{world.Members[flow.From].Namespace}/{world.Members[flow.From].Name}", $"{world.Members[flow.To].Namespace}/{world.Members[flow.To].Name}"),
            flow => flow.Ports.Aggregate(PortSet.None, (set, port) => set.Union(Ports(NetworkProtocol.Tcp, FirstPort + port))));
        var pairs =
            from source in names
            from target in names
            let declared = flows[(source, target)].SingleOrDefault(PortSet.None)
            let going = !planes.Contains(SpaceOf(source)) ? PortSet.All : target == NameServer ? Dns : declared
            let coming = !planes.Contains(SpaceOf(target)) ? PortSet.All : declared
            let ports = going.Intersect(coming)
            where !ports.IsEmpty
            select $"{source} -> {target}: {ports}";
        return [.. pairs.Order(StringComparer.Ordinal)];
    }

    private static string[] Found(Reachability reachability) =>
    [
        .. reachability.Connections
            .Select(connection => $"{connection.From.Namespace}/{connection.From.Name} -> {connection.To.Namespace}/{connection.To.Name}: {connection.Ports}")
            .Order(StringComparer.Ordinal),
    ];

    private static string SpaceOf(string name) => name[..name.IndexOf('/', StringComparison.Ordinal)];

    private static PortSet Ports(NetworkProtocol protocol, int port) => PortSet.Of([new PortRange(protocol, port, port)]);
}
