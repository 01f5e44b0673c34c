using System.Text.Json;

namespace Lucid.Cli.Tests.Graphs;

/// <summary>Who reaches whom by manifests that nobody of this house wrote.</summary>
public sealed class ManifestGraphTests : IDisposable
{
    private const string Shop = """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: web, namespace: shop}
        spec: {template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web, image: web, ports: [{name: http, containerPort: 8080}]}]}}}
        ---
        apiVersion: v1
        kind: Pod
        metadata: {name: tool}
        spec: {containers: [{name: tool, image: tool}]}

        """;

    private const string OnlyTool = """
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: {name: web, namespace: shop}
        spec:
          podSelector: {matchLabels: {app: web}}
          policyTypes: [Ingress, Egress]
          ingress:
          - from: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: ops}}}]
            ports: [{port: http}]
          - from: [{ipBlock: {cidr: 10.0.0.0/8, except: [10.1.0.0/16]}}]

        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lucid-graph-");
    private readonly Consoles _pipe = Consoles.Pipe();

    [Fact]
    public async Task Folders_that_lead_round_in_a_circle_are_read_once()
    {
        Write("shop/all.yaml", Shop);
        Directory.CreateSymbolicLink(Path.Combine(_folder.FullName, "shop", "up"), _folder.FullName);
        Directory.CreateSymbolicLink(Path.Combine(_folder.FullName, "shop", "self"), Path.Combine(_folder.FullName, "shop"));
        File.CreateSymbolicLink(Path.Combine(_folder.FullName, "tool.yaml"), Write("elsewhere.txt", OnlyTool));

        Assert.Equal((0, ""), (await RunAsync(_folder.FullName, "--namespace", "ops"), _pipe.Error));
        Assert.Contains("| ops/tool | all ports | TCP 8080 | everywhere: all ports |", _pipe.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_table_shows_what_the_policies_let_through()
    {
        Write("shop/all.yaml", Shop);
        Write("policy.yml", OnlyTool);

        Assert.Equal((0, ""), (await RunAsync(_folder.FullName, "--namespace", "ops"), _pipe.Error));
        Assert.Equal(
            """
            | from \ to | ops/tool | shop/web | outside |
            |---|---|---|---|
            | ops/tool | all ports | TCP 8080 | everywhere: all ports |
            | shop/web |  |  |  |
            | outside | everywhere: all ports | 10.0.0.0/8 except 10.1.0.0/16: all ports |  |

            By 1 network policy. Other workloads of the cluster are not in the files, so not in the table.

            """,
            _pipe.Output);
    }

    [Fact]
    public async Task A_file_that_is_named_twice_is_read_once_and_folders_that_are_hidden_are_not()
    {
        Write("all.yaml", Shop);
        Write(".git/policy.yaml", OnlyTool);

        await RunAsync(_folder.FullName, Path.Join(_folder.FullName, "all.yaml"));

        Assert.Contains("By 0 network policies.", _pipe.Output);
        Assert.Contains("| default/tool | all ports | all ports |", _pipe.Output);
    }

    [Fact]
    public async Task The_flowchart_has_namespaces_as_boxes()
    {
        Write("all.yaml", Shop + "---\n" + OnlyTool);

        await RunAsync(_folder.FullName, "--namespace", "ops", "--mermaid");

        Assert.Equal(
            """
            flowchart LR
              subgraph s0["ops"]
                n0["tool"]
              end
              subgraph s1["shop"]
                n1["web"]
              end
              outside{{"outside"}}
              n0 -->|"all ports"| n0
              n0 -->|"TCP 8080"| n1
              n0 -->|"everywhere: all ports"| outside
              outside -->|"everywhere: all ports"| n0
              outside -->|"10.0.0.0/8 except 10.1.0.0/16: all ports"| n1

            """,
            _pipe.Output);
    }

    [Fact]
    public async Task Programs_get_the_ports_as_numbers()
    {
        Write("all.yaml", Shop + "---\n" + OnlyTool);

        await RunAsync(_folder.FullName, "--namespace", "ops", "--format", "json");

        var graph = JsonDocument.Parse(_pipe.Output).RootElement;
        var connection = graph.GetProperty("connections").EnumerateArray().Single(connection => connection.GetProperty("to").GetString() == "shop/web");
        Assert.Equal("ops/tool", connection.GetProperty("from").GetString());
        Assert.Equal("""[{"protocol":"TCP","first":8080,"last":8080}]""", JsonSerializer.Serialize(connection.GetProperty("ports")));
        Assert.Equal([false, true], graph.GetProperty("workloads").EnumerateArray().Select(workload => workload.GetProperty("isEgressIsolated").GetBoolean()));
    }

    [Fact]
    public async Task Workloads_of_one_name_are_told_apart_by_their_kind_and_those_on_the_nodes_network_stand_apart()
    {
        Write("all.yaml", """
            apiVersion: v1
            kind: List
            items:
            - {apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: [{name: a, image: a}]}}
            - {apiVersion: batch/v1, kind: Job, metadata: {name: a}, spec: {template: {spec: {containers: [{name: a, image: a}]}}}}
            - {apiVersion: v1, kind: Pod, metadata: {name: agent}, spec: {hostNetwork: true, containers: [{name: a, image: a}]}}
            """);

        await RunAsync(_folder.FullName);

        Assert.StartsWith("| from \\ to | Job default/a | Pod default/a | outside |", _pipe.Output);
        Assert.Contains("\nPod default/agent is on the network of its node: no policy protects or binds it", _pipe.Output);
    }

    [Fact]
    public async Task What_was_not_judged_is_told_with_its_place()
    {
        Write("all.yaml", Shop);
        Write("bad.yaml", "a: [");
        Write("refused.yaml", OnlyTool.Replace("port: http", "port: 0", StringComparison.Ordinal));
        Write("template.yaml", "kind: {{ .Values.kind }}\nmetadata: {name: a}\n");

        Assert.Equal(0, await RunAsync(_folder.FullName));
        Assert.Matches("warning: .*/bad.yaml:2:1: What stands here is not in the graph: ", _pipe.Error);
        Assert.Matches("warning: .*/refused.yaml:9:[0-9]+: NetworkPolicy shop/web does not count, since no cluster takes it: ", _pipe.Error);
        Assert.Matches("warning: .*/template.yaml:1:1: This is not in the graph: ", _pipe.Error);
    }

    [Theory]
    [InlineData("empty.yaml", "There is no workload in FILE: name files, or folders, with Deployments, Pods and the like.")]
    [InlineData("missing.yaml", "FILE cannot be read: there is no such file or folder.")]
    public async Task Where_there_is_nothing_to_show_the_command_fails(string name, string expected)
    {
        Write("empty.yaml", "");
        var file = Path.Join(_folder.FullName, name);

        Assert.Equal((2, ""), (await RunAsync(file), _pipe.Output));
        Assert.Equal($"error: {expected.Replace("FILE", file, StringComparison.Ordinal)}\n", _pipe.Error);
    }

    public void Dispose()
    {
        _pipe.Dispose();
        _folder.Delete(recursive: true);
    }

    private string Write(string name, string text)
    {
        var file = Path.Join(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return file;
    }

    private Task<int> RunAsync(params string[] arguments) => LucidCommand.RunAsync(["graph", .. arguments], _pipe.Console, CancellationToken.None);
}
