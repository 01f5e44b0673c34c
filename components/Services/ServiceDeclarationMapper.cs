using Lucid.Components.Metadata;
using Lucid.Components.Monitoring;
using Lucid.Components.Pods;
using Lucid.Components.Routing;
using Lucid.Components.Scaling;
using Lucid.Hardening.Monitoring;
using Lucid.Hardening.Routing;
using Lucid.Hardening.Scaling;
using Lucid.Hardening.Services;

namespace Lucid.Components.Services;

/// <summary>From what Pulumi can publish to other languages to what the rules are written for.</summary>
internal static class ServiceDeclarationMapper
{
    public static ServiceDeclaration Map(string name, DistrolessServiceArgs args) => PodDeclarationMapper.Complete(
        new ServiceDeclaration
        {
            Name = name,
            Plane = PodDeclarationMapper.Map(args.Plane),
            Image = Immediate.Value(args.Image),
            Runtime = args.Runtime,
            Ports = [.. args.Ports.Select(port => new ServicePort { Name = port.Name, Number = port.Number })],
            Replicas = args.Replicas,
            Stateful = args.Stateful ?? false,
            PodManagementPolicy = args.PodManagementPolicy,
            Autoscaling = Map(args.Autoscaling),
            Monitoring = Map(args.Monitoring),
            Ingress = Map(args.Ingress),
            Route = Map(args.Route),
            LivenessProbe = Map(args.LivenessProbe),
            ReadinessProbe = Map(args.ReadinessProbe),
            StartupProbe = Map(args.StartupProbe),
        },
        args);

    private static AutoscalingDeclaration? Map(AutoscalingArgs? args) => args is null ? null : new()
    {
        MinReplicas = args.MinReplicas,
        MaxReplicas = args.MaxReplicas,
        CpuPercent = args.CpuPercent,
        MemoryPercent = args.MemoryPercent,
    };

    private static ProbeDeclaration? Map(ServiceProbeArgs? args) => args is null ? null : new()
    {
        Protocol = args.Protocol,
        Path = args.Path,
        Port = args.Port,
        PeriodSeconds = args.PeriodSeconds,
        TimeoutSeconds = args.TimeoutSeconds,
        FailureThreshold = args.FailureThreshold,
    };

    private static MonitoringDeclaration? Map(MonitoringArgs? args) =>
        args is null ? null : new() { Port = args.Port, Path = args.Path, IntervalSeconds = args.IntervalSeconds };

    private static IngressDeclaration? Map(IngressRouteArgs? args) => args is null ? null : new()
    {
        Hosts = [.. args.Hosts],
        ClassName = args.ClassName,
        Path = args.Path,
        Port = args.Port,
        TlsSecret = args.TlsSecret,
    };

    private static GatewayRouteDeclaration? Map(GatewayRouteArgs? args) => args is null ? null : new()
    {
        Gateway = args.Gateway,
        GatewayNamespace = args.GatewayNamespace,
        Listener = args.Listener,
        Hosts = [.. args.Hosts],
        Path = args.Path,
        Port = args.Port,
    };
}
