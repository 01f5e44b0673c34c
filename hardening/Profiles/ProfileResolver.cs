using System.Collections.Immutable;
using Lucid.Hardening.Names;
using Lucid.Hardening.Profiles.AppArmor;
using Lucid.Hardening.Profiles.Seccomp;
using Lucid.Hardening.Services;
using Lucid.Hardening.Validation;

namespace Lucid.Hardening.Profiles;

internal static class ProfileResolver
{
    public static ResolvedProfiles Resolve(ProfileDeclaration declaration)
    {
        var mistakes = new Mistakes();
        var service = NameRules.Resolve("service", declaration.Service, NameRules.LongestLabel, mistakes);
        var runtime = RuntimeRules.Resolve(declaration.Runtime, mistakes).Name;
        var sets = runtime.Length == 0 ? [] : RuntimeCallSets.Of(runtime);
        var extensions = CallExtensionRules.Resolve(declaration.SystemCalls, sets, mistakes);
        ProfilePathRules.Check(declaration, mistakes);
        ProfilePortRules.Check(declaration.Ports, mistakes);
        mistakes.ThrowIfAny("profiles of service", declaration.Service);

        var seccomp = Seccomp(service, SeccompBuilder.Build(sets, extensions), declaration.SystemCalls);
        var appArmor = AppArmor(service, AppArmorPaths.Of(declaration), runtime);
        return new ResolvedProfiles
        {
            Declaration = declaration,
            Seccomp = seccomp,
            AppArmor = appArmor,
            Pod = PodProfileMapper.Map(declaration, seccomp, appArmor),
        };
    }

    private static ResolvedSeccompProfile Seccomp(string service, SeccompProfile profile, ImmutableArray<CallExtension> extensions)
    {
        var json = profile.ToJson();
        var hash = ProfileNames.Hash(json);
        return new ResolvedSeccompProfile
        {
            Name = ProfileNames.For(service, hash),
            Hash = hash,
            Profile = profile,
            Json = json,
            Extensions = extensions,
        };
    }

    /// <summary>The text names itself, so the hash is that of the text under the service's plain name.</summary>
    private static ResolvedAppArmorProfile AppArmor(string service, AppArmorPaths paths, string runtime)
    {
        var hash = ProfileNames.Hash(AppArmorWriter.Write(service, runtime, paths));
        var name = ProfileNames.For(service, hash);
        return new ResolvedAppArmorProfile
        {
            Name = name,
            Hash = hash,
            Paths = paths,
            Text = AppArmorWriter.Write(name, runtime, paths),
        };
    }
}
