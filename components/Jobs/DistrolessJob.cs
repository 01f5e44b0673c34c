using Lucid.Components.Flows;
using Lucid.Components.Pods;
using Lucid.Hardening.Jobs;
using Lucid.Hardening.Quotas;
using Pulumi;
using Pulumi.Kubernetes.Batch.V1;

namespace Lucid.Components.Jobs;

/// <summary>
/// A job that runs from a distroless image, once or on a schedule: service account and Job or CronJob, its pods as hardened as those of a
/// service. It connects to others and nobody to it. It belongs to its plane unless the options name another parent.
/// </summary>
public sealed class DistrolessJob : ComponentResource
{
    private const string TypeToken = "lucid:index:DistrolessJob";

    /// <summary>Declares a job.</summary>
    /// <param name="name">The job's name, in Pulumi and in the cluster.</param>
    /// <param name="args">What the job is.</param>
    /// <param name="options">Pulumi's options.</param>
    /// <exception cref="RunException">Something is wrong; the message lists every mistake and what to write instead.</exception>
    public DistrolessJob(string name, DistrolessJobArgs args, ComponentResourceOptions? options = null)
        : this(name, args, Refusal.Of("job", name, args, () => JobDeclarationMapper.Map(name, args).Resolve()), options)
    {
    }

    private DistrolessJob(string name, DistrolessJobArgs args, ResolvedJob job, ComponentResourceOptions? options)
        : base(TypeToken, name, args, ComponentResourceOptions.Merge(new() { Parent = args.Plane.Component }, options))
    {
        args.Plane.Component?.Admit(WorkloadDemands.Of(job), job.Pod.Claims);
        Namespace = args.Plane.Namespace;
        Image = PodObjects.Deployable(name, args.Image, args.Plane.AllowImageTags ?? false);
        Endpoint = new FlowEndpointArgs { Component = this, Kind = "service", Name = name, Plane = job.Pod.Plane, Namespace = Namespace };

        var inputs = PodObjects.Create(this, args, job.Pod, Image, options);
        if (job.Schedule is null)
        {
            // A Job never changes: another one takes its place, under the same name.
            var timeouts = new CustomTimeouts { Create = job.Timeout, Update = job.Timeout };
            _ = new Job(name, JobMapper.Map(job, Namespace, inputs), new()
            {
                Parent = this, DeleteBeforeReplace = true, CustomTimeouts = timeouts, DependsOn = inputs.Before,
            });
        }
        else
        {
            _ = new CronJob(name, JobMapper.MapScheduled(job, Namespace, inputs), new() { Parent = this, DependsOn = inputs.Before });
        }

        RegisterOutputs();
    }

    /// <summary>The namespace it lives in, which is its plane's.</summary>
    [Output("namespace")]
    public Output<string> Namespace { get; private set; }

    /// <summary>The image that is run.</summary>
    [Output("image")]
    public Output<string> Image { get; private set; }

    internal FlowEndpointArgs Endpoint { get; }

    /// <summary>Lets the job connect to another end: to the named ports, or to all that the other end declares.</summary>
    /// <param name="target">A service, a workload of others or a network outside of the cluster.</param>
    /// <param name="ports">Names of the target's ports; none means all.</param>
    /// <returns>The flow.</returns>
    /// <exception cref="RunException">Something is wrong; the message lists every mistake and what to write instead.</exception>
    public NetworkFlow ConnectsTo(FlowEndpointArgs target, params string[] ports) => NetworkFlow.Between(Endpoint, target, ports);
}
