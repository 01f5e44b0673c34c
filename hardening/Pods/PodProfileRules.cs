using Lucid.Hardening.Clusters;
using Lucid.Hardening.Profiles;
using Lucid.Hardening.Validation;

namespace Lucid.Hardening.Pods;

/// <summary>The security profiles of a workload, made of what it declares anyway.</summary>
internal static class PodProfileRules
{
    public static ResolvedProfiles? Resolve(
        PodDeclaration declaration, string name, string runtime, ResolvedCluster cluster, PodVolumes volumes, Mistakes mistakes)
    {
        var isNamed = cluster.ProfileDelivery != ProfileDelivery.RuntimeDefault;
        if (runtime.Length == 0 || (!isNamed && declaration.SystemCalls.IsEmpty))
        {
            return null;
        }

        try
        {
            // Calls are checked where nothing filters them too: the stack for production does.
            var profiles = Declaration(declaration, name, runtime, cluster, volumes).Resolve();
            return isNamed ? profiles : null;
        }
        catch (DeclarationException exception)
        {
            // What is wrong with the rest is told by the rules for it.
            mistakes.AddAll(exception.Mistakes.Where(mistake => mistake.Field.StartsWith("calls[", StringComparison.Ordinal))
                .Select(mistake => mistake with { Field = $"systemCalls{mistake.Field["calls".Length..]}" }));
            return null;
        }
    }

    private static ProfileDeclaration Declaration(
        PodDeclaration declaration, string name, string runtime, ResolvedCluster cluster, PodVolumes volumes)
    {
        var mounts = volumes.Mounts.ToLookup(mount => mount.IsReadOnly, mount => mount.Path);
        return new ProfileDeclaration
        {
            Service = name,
            Runtime = runtime,
            WritablePaths = [.. mounts[false]],
            ReadablePaths = [.. mounts[true]],
            Calls = declaration.SystemCalls,
            Delivery = cluster.ProfileDelivery,
            NodesHaveAppArmor = cluster.AppArmor,
        };
    }
}
