using Lucid.Components.Metadata;
using Lucid.Components.Pods;
using Lucid.Hardening.Jobs;

namespace Lucid.Components.Jobs;

/// <summary>From what Pulumi can publish to other languages to what the rules are written for.</summary>
internal static class JobDeclarationMapper
{
    public static JobDeclaration Map(string name, DistrolessJobArgs args) => PodDeclarationMapper.Complete(
        new JobDeclaration
        {
            Name = name,
            Plane = PodDeclarationMapper.Map(args.Plane),
            Image = Immediate.Value(args.Image),
            Runtime = args.Runtime,
            Schedule = args.Schedule,
            TimeZone = args.TimeZone,
            Retries = args.Retries,
            DeadlineSeconds = args.DeadlineSeconds,
            IsSuspended = args.Suspended ?? false,
        },
        args);
}
