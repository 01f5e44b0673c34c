using Lucid.Components.Flows;
using Lucid.Components.Metadata;
using Lucid.Components.Monitoring;
using Lucid.Components.Pods;
using Lucid.Components.Routing;
using Lucid.Components.Scaling;
using Lucid.Hardening.Quotas;
using Lucid.Hardening.Services;
using Pulumi;
using Pulumi.Kubernetes.Autoscaling.V2;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Networking.V1;
using Pulumi.Kubernetes.Policy.V1;
using KubernetesCustomResource = Pulumi.Kubernetes.ApiExtensions.CustomResource;
using KubernetesDeployment = Pulumi.Kubernetes.Apps.V1.Deployment;
using KubernetesStatefulSet = Pulumi.Kubernetes.Apps.V1.StatefulSet;

namespace Lucid.Components.Services;

/// <summary>
/// A service that runs from a distroless image: service account, Deployment or StatefulSet, and Service, as hardened as the specification asks
/// without a word from its author. It belongs to its plane unless the options name another parent.
/// </summary>
public sealed class DistrolessService : ComponentResource
{
    private const string TypeToken = "lucid:index:DistrolessService";

    /// <summary>Declares a service.</summary>
    /// <param name="name">The service's name, in Pulumi and in the cluster.</param>
    /// <param name="args">What the service is.</param>
    /// <param name="options">Pulumi's options.</param>
    /// <exception cref="RunException">Something is wrong; the message lists every mistake and what to write instead.</exception>
    public DistrolessService(string name, DistrolessServiceArgs args, ComponentResourceOptions? options = null)
        : this(name, args, Refusal.Of("service", name, args, () => ServiceDeclarationMapper.Map(name, args).Resolve()), options)
    {
    }

    private DistrolessService(string name, DistrolessServiceArgs args, ResolvedService service, ComponentResourceOptions? options)
        : base(TypeToken, name, args, ComponentResourceOptions.Merge(new() { Parent = args.Plane.Component }, options))
    {
        args.Plane.Component?.Admit(WorkloadDemands.Of(service), service.Pod.Claims, service.IsStateful ? [service.PodsName] : []);
        var child = new CustomResourceOptions { Parent = this };
        Namespace = args.Plane.Namespace;
        Image = PodObjects.Deployable(name, args.Image, args.Plane.AllowImageTags ?? false);

        var inputs = PodObjects.Create(this, args, service.Pod, Image, options);
        var workload = Workload(name, service, inputs, child);
        ServiceName = NamedOutput.Of(name, new Service(name, ServiceMapper.Map(service, Namespace), child));
        Endpoint = new FlowEndpointArgs
        {
            Component = this,
            Kind = "service",
            Name = name,
            Plane = service.Plane,
            Namespace = Namespace,
            Ports = [.. service.Ports.Select(port => new FlowPortArgs(port.Name, port.Number))],
        };
        AddScaling(name, service, NamedOutput.Of(name, workload), child);
        AddEntrances(name, args, service, child);
        Address = Output.Format($"{ServiceName}.{Namespace}.svc:{service.Ports[0].Number}");
        RegisterOutputs();
    }

    /// <summary>Name of the Kubernetes Service.</summary>
    [Output("serviceName")]
    public Output<string> ServiceName { get; private set; }

    /// <summary>The namespace it lives in, which is its plane's.</summary>
    [Output("namespace")]
    public Output<string> Namespace { get; private set; }

    /// <summary>Host and first port by which other pods of the cluster reach it, such as <c>admin-ui.lucid-ops.svc:8080</c>.</summary>
    [Output("address")]
    public Output<string> Address { get; private set; }

    /// <summary>The image that is deployed.</summary>
    [Output("image")]
    public Output<string> Image { get; private set; }

    internal FlowEndpointArgs Endpoint { get; }

    /// <summary>Lets the service connect to another end: to the named ports, or to all that the other end declares.</summary>
    /// <param name="target">A service, a workload of others or a network outside of the cluster.</param>
    /// <param name="ports">Names of the target's ports; none means all.</param>
    /// <returns>The flow.</returns>
    /// <exception cref="RunException">Something is wrong; the message lists every mistake and what to write instead.</exception>
    public NetworkFlow ConnectsTo(FlowEndpointArgs target, params string[] ports) => NetworkFlow.Between(Endpoint, target, ports);

    private Resource Workload(string name, ResolvedService service, PodInputs inputs, CustomResourceOptions child)
    {
        var patient = Patient(service.RolloutTimeout, inputs);
        if (!service.IsStateful)
        {
            return new KubernetesDeployment(name, DeploymentMapper.Map(service, Namespace, inputs), patient);
        }

        var pods = NamedOutput.Of(service.PodsName, new Service(service.PodsName, ServiceMapper.MapPods(service, Namespace), child));
        return new KubernetesStatefulSet(name, StatefulSetMapper.Map(service, Namespace, pods, inputs), patient);
    }

    private CustomResourceOptions Patient(TimeSpan timeout, PodInputs inputs) => new()
    {
        Parent = this,
        CustomTimeouts = new CustomTimeouts { Create = timeout, Update = timeout },
        DependsOn = inputs.Before,
    };

    private void AddScaling(string name, ResolvedService service, Output<string> workload, CustomResourceOptions child)
    {
        if (service.Autoscaling is { } scaling)
        {
            _ = new HorizontalPodAutoscaler(name, AutoscalerMapper.Map(service, scaling, Namespace, workload), child);
        }

        // With one pod a budget would say nothing, or hold up every drained node.
        if (service.FewestReplicas > 1)
        {
            _ = new PodDisruptionBudget(name, DisruptionBudgetMapper.Map(service, Namespace), child);
        }
    }

    private void AddEntrances(string name, DistrolessServiceArgs args, ResolvedService service, CustomResourceOptions child)
    {
        var entrances = new List<(FlowEndpointArgs From, string Port)>();
        if (service.Monitoring is { } monitoring)
        {
            _ = new KubernetesCustomResource(name, PodMonitorMapper.Map(service, monitoring, Namespace), child);
            entrances.Add((args.Monitoring!.Reader, monitoring.Port));
        }

        if (service.Ingress is { } ingress)
        {
            _ = new Ingress(name, IngressMapper.Map(service, ingress, Namespace, ServiceName), child);
            entrances.Add((args.Ingress!.Controller, ingress.Port));
        }

        if (service.Route is { } route)
        {
            _ = new KubernetesCustomResource(name, HttpRouteMapper.Map(service, route, Namespace, ServiceName), child);
            entrances.Add((args.Route!.Proxy, route.Port));
        }

        foreach (var entrance in entrances.GroupBy(entrance => entrance.From, entrance => entrance.Port, FlowEndpointComparer.Instance))
        {
            NetworkFlow.Between(entrance.Key, Endpoint, [.. entrance.Distinct()]);
        }
    }
}
