using Lucid.Hardening.Profiles;
using Lucid.Hardening.Profiles.Seccomp;
using Pulumi;

namespace Lucid.Components.Profiles;

/// <summary>Between what Pulumi can publish to other languages and what the rules are written for, in both directions.</summary>
internal static class SecurityProfilesMapper
{
    public static ProfileDeclaration Map(string name, SecurityProfilesArgs args)
    {
        var declaration = new ProfileDeclaration
        {
            Service = name,
            Runtime = args.Runtime,
            ReadablePaths = [.. args.ReadablePaths ?? []],
            Executables = [.. args.Executables ?? []],
            SystemCalls = [.. Map(args.SystemCalls)],
            Delivery = ProfileDelivery.Find(args.Delivery)
                ?? throw new RunException($"profiles of service '{name}': delivery: found '{args.Delivery}'; write {ProfileDelivery.Names}."),
            NodesHaveAppArmor = args.AppArmor ?? false,
        };
        return args.WritablePaths is { } paths ? declaration with { WritablePaths = [.. paths] } : declaration;
    }

    public static SecurityProfilesArgs Map(ProfileDeclaration declaration) => new()
    {
        Runtime = declaration.Runtime,
        Delivery = declaration.Delivery.Name,
        AppArmor = declaration.NodesHaveAppArmor,
        WritablePaths = [.. declaration.WritablePaths],
        ReadablePaths = [.. declaration.ReadablePaths],
        Executables = [.. declaration.Executables],
        SystemCalls = [.. declaration.SystemCalls.Select(call => new SystemCallArgs(call.Call, call.Reason))],
    };

    public static IEnumerable<CallExtension> Map(List<SystemCallArgs>? calls) =>
        (calls ?? []).Select(call => new CallExtension { Call = call.Call, Reason = call.Reason });
}
