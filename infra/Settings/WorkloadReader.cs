using System.Collections.Immutable;
using Lucid.Hardening.Network;
using Lucid.Hardening.Network.Flows;
using Lucid.Hardening.Validation;

namespace Lucid.Infra.Settings;

/// <summary>Reads where the workloads of others are. Ports: the system's own manifests; namespaces and labels: the usual charts'.</summary>
internal static class WorkloadReader
{
    private static readonly ImmutableSortedDictionary<string, WorkloadSettings> Defaults = new Dictionary<string, WorkloadSettings>
    {
        [WorkloadNames.AuthService] = Usual("lucid-support", "auth-service", 8089),
        [WorkloadNames.IngressController] = Usual("ingress-nginx", "ingress-nginx", port: null),
        [WorkloadNames.MongoDb] = Usual("lucid-data", "mongodb", 27017),
        [WorkloadNames.Prometheus] = Usual("monitoring", "prometheus", port: null),
        [WorkloadNames.Redis] = Usual("lucid-data", "redis", 6379),
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    public static ImmutableSortedDictionary<string, WorkloadSettings> Read(SettingsSection lucid)
    {
        var workloads = lucid.Section("workloads");
        var settings = Defaults.ToImmutableSortedDictionary(pair => pair.Key, pair => Read(workloads.Section(pair.Key), pair.Value), StringComparer.Ordinal);
        workloads.RefuseUnknown();
        return settings;
    }

    private static WorkloadSettings Read(SettingsSection workload, WorkloadSettings otherwise)
    {
        var labels = workload.Section("labels").All();
        var settings = new WorkloadSettings
        {
            Namespace = workload.Text("namespace", otherwise.Namespace),
            Labels = labels.IsEmpty ? otherwise.Labels : labels,
            Port = otherwise.Port is { } port ? workload.Integer("port", port, 1, NetworkPort.Highest) : null,
        };
        workload.RefuseUnknown();
        workload.Refuse(Mistakes(settings));
        return settings;
    }

    /// <summary>What a flow would say of it, told where it is written.</summary>
    private static IEnumerable<Mistake> Mistakes(WorkloadSettings settings)
    {
        try
        {
            new FlowDeclaration { From = End(FlowEndpointKind.Service), To = End(FlowEndpointKind.Workload) with
            {
                Namespace = settings.Namespace,
                PodLabels = settings.Labels,
            } }.Resolve();
            return [];
        }
        catch (DeclarationException exception)
        {
            return exception.Mistakes.Select(mistake => mistake with
            {
                Field = mistake.Field.Replace("to.podLabels", "labels", StringComparison.Ordinal).Replace("to.", "", StringComparison.Ordinal),
            });
        }
    }

    private static FlowEndpoint End(FlowEndpointKind kind) => new()
    {
        Kind = kind,
        Name = "any",
        Plane = kind == FlowEndpointKind.Service ? "any" : null,
        Ports = [new FlowPort { Name = "any", Number = 1 }],
    };

    private static WorkloadSettings Usual(string @namespace, string name, int? port) => new()
    {
        Namespace = @namespace,
        Labels = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("app.kubernetes.io/name", name),
        Port = port,
    };
}
