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
        if (runtime.Length == 0 || (!isNamed && declaration.SystemCalls.IsEmpty && declaration.Executables.IsEmpty))
        {
            return null;
        }

        try
        {
            // What widens a profile is checked where there is none too: the stack for production has one.
            var profiles = Declaration(declaration, name, runtime, cluster, volumes).Resolve();
            return isNamed ? profiles : null;
        }
        catch (DeclarationException exception)
        {
            // What is wrong with the rest is told by the rules for it.
            mistakes.AddAll(exception.Mistakes.Where(mistake =>
                mistake.Field.StartsWith("systemCalls[", StringComparison.Ordinal) || mistake.Field.StartsWith("executables[", StringComparison.Ordinal)));
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
            Executables = declaration.Executables,
            SystemCalls = declaration.SystemCalls,
            Delivery = cluster.ProfileDelivery,
            NodesHaveAppArmor = cluster.AppArmor,
        };
    }
}
