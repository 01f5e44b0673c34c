using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace Lucid.Admission.Tests.Rules;

/// <summary>Pods, good and bad, of every value that a rule of Pod Security is about; each is likelier absent or good than bad.</summary>
internal static class RandomPods
{
    private const string SecurityContextKey = "securityContext";

    private static readonly string[] Listed = ["containers", "initContainers", "ephemeralContainers"];

    private static readonly string[] Sysctls =
    [
        "kernel.shm_rmid_forced", "net.ipv4.tcp_rmem", "net.ipv4.tcp_notsent_lowat", "kernel.msgmax",
    ];

    private static readonly string[] VolumeTypes = ["emptyDir", "configMap", "secret", "projected", "image", "hostPath", "nfs"];

    public static Gen<JsonObject> Pods() =>
        from spec in Object(
            Maybe("hostNetwork", Flag), Maybe("hostPID", Flag), Maybe("hostIPC", Flag), Maybe("hostUsers", Flag),
            Maybe("os", Object(Maybe("name", Text("linux", "windows")))),
            Maybe(SecurityContextKey, PodSecurityContext()),
            Maybe("volumes", List(Volume())))
        from containers in Gen.CollectToArray(Listed, list => Maybe(list, List(Container())))
        from annotations in Maybe("annotations", Object(
            Maybe("container.apparmor.security.beta.kubernetes.io/app", Text("", "runtime/default", "localhost/lucid", "unconfined")),
            Maybe("example.com/about", Text("unconfined"))))
        select new JsonObject
        {
            ["apiVersion"] = "v1",
            ["kind"] = "Pod",
            ["metadata"] = new JsonObject(Present([annotations])) { ["name"] = "example" },
            ["spec"] = new JsonObject(
                spec.Select(entry => KeyValuePair.Create(entry.Key, entry.Value?.DeepClone())).Concat(Present(containers))),
        };

    /// <summary>A pod with one value of a random one, so that the one value decides.</summary>
    public static Gen<JsonObject> Overlaying(JsonObject pod) =>
        from other in Pods()
        let values = Values(other).ToArray()
        where values.Length > 0
        from value in Gen.Elements(values)
        select With(pod, value.Path, value.Value);

    private static Gen<bool> Flags => Gen.Elements(true, false);

    private static Gen<JsonNode> Flag => Flags.Select(flag => (JsonNode)JsonValue.Create(flag));

    private static Gen<JsonObject> PodSecurityContext() => Object(
    [
        .. SecurityContext(),
        Maybe("sysctls", List(Object(Maybe("name", Text(Sysctls))))),
    ]);

    private static IEnumerable<Gen<KeyValuePair<string, JsonNode>?>> SecurityContext() =>
    [
        Maybe("runAsNonRoot", Flag),
        Maybe("runAsUser", Gen.Elements(0L, 1L, 65532L).Select(user => (JsonNode)JsonValue.Create(user))),
        Maybe("seccompProfile", Profile()),
        Maybe("appArmorProfile", Profile()),
        Maybe("seLinuxOptions", Object(
            Maybe("type", Text("", "container_t", "container_engine_t", "spc_t")),
            Maybe("user", Text("", "root")),
            Maybe("role", Text("")))),
        Maybe("windowsOptions", Object(Maybe("hostProcess", Flag))),
    ];

    private static Gen<JsonObject> Container() => Object(
        Maybe("name", Text("app")),
        Maybe("ports", List(Object(Maybe("hostPort", Gen.Elements(0, 8080).Select(port => (JsonNode)JsonValue.Create(port)))))),
        Maybe(SecurityContextKey, Object(
        [
            .. SecurityContext(),
            Maybe("privileged", Flag),
            Maybe("allowPrivilegeEscalation", Flag),
            Maybe("procMount", Text("Default", "Unmasked")),
            Maybe("capabilities", Object(
                Maybe("add", List(Text("NET_BIND_SERVICE", "CHOWN", "SYS_ADMIN"))), Maybe("drop", List(Text("ALL", "all", "CHOWN"))))),
        ])),
        Maybe("livenessProbe", Handler()),
        Maybe("lifecycle", Object(Maybe("preStop", Handler()))));

    private static Gen<JsonObject> Handler() => Object(
        Maybe("httpGet", Object(Maybe("host", Text("", "127.0.0.1")))), Maybe("tcpSocket", Object(Maybe("host", Text("", "127.0.0.1")))));

    private static Gen<JsonObject> Profile() => Object(Maybe("type", Text("RuntimeDefault", "Localhost", "RuntimeDefault", "Unconfined")));

    private static Gen<JsonObject> Volume() => Gen.Elements(VolumeTypes)
        .SelectMany(type => Object(Maybe("name", Text("data")), Maybe(type, Object())));

    private static Gen<JsonNode> Text(params string[] texts) => Gen.Elements(texts).Select(text => (JsonNode)JsonValue.Create(text));

    private static Gen<JsonArray> List<T>(Gen<T> item)
        where T : JsonNode
        => Gen.Choose(0, 2).SelectMany(size => Gen.ArrayOf(item, size)).Select(items => new JsonArray([.. items]));

    private static Gen<JsonObject> Object(params IEnumerable<Gen<KeyValuePair<string, JsonNode>?>> fields) =>
        Gen.CollectToArray(fields, field => field).Select(entries => new JsonObject(Present(entries)));

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Present(IEnumerable<KeyValuePair<string, JsonNode>?> entries) =>
        entries.OfType<KeyValuePair<string, JsonNode>>().Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)entry.Value));

    private static Gen<KeyValuePair<string, JsonNode>?> Maybe<T>(string key, Gen<T> value)
        where T : JsonNode
        => Flags.SelectMany(there => there
            ? value.Select(node => (KeyValuePair<string, JsonNode>?)KeyValuePair.Create(key, (JsonNode)node))
            : Gen.Constant<KeyValuePair<string, JsonNode>?>(null));

    private static IEnumerable<(string[] Path, JsonNode? Value)> Values(JsonObject pod)
    {
        var spec = (JsonObject)pod["spec"]!;
        var containers = Listed.SelectMany(list => spec[list] as JsonArray ?? []).OfType<JsonObject>();
        return Inside(spec, "spec").Concat(containers.SelectMany(container => Inside(container, "spec", "containers")));
    }

    /// <summary>The values of a pod's spec or of a container, and those of its security context each for itself.</summary>
    private static IEnumerable<(string[] Path, JsonNode? Value)> Inside(JsonObject parent, params string[] path) =>
        from entry in parent
        where !Listed.Contains(entry.Key)
        from value in entry.Key == SecurityContextKey
            ? ((JsonObject)entry.Value!).Select(inner => (Path: path.Append(entry.Key).Append(inner.Key), inner.Value))
            : [(Path: path.Append(entry.Key), entry.Value)]
        select (value.Path.ToArray(), value.Value);

    private static JsonObject With(JsonObject pod, string[] path, JsonNode? value)
    {
        var copy = pod.DeepClone().AsObject();
        var parent = path[..^1].Aggregate((JsonNode)copy, (current, key) => current[key] is JsonArray list ? list[0]! : current[key]!);
        parent[path[^1]] = value?.DeepClone();
        return copy;
    }
}
