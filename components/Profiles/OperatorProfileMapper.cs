using System.Collections.Immutable;
using Lucid.Components.Metadata;
using Lucid.Hardening.Profiles;
using Lucid.Hardening.Profiles.Operator;
using Pulumi;

namespace Lucid.Components.Profiles;

internal static class OperatorProfileMapper
{
    public static OperatorProfileArgs Seccomp(
        ResolvedProfiles profiles, ImmutableSortedDictionary<string, string> labels) => new(SeccompProfileSpec.Kind)
    {
        Metadata = MetadataMapper.Map(profiles.Seccomp.Name, labels),
        Spec = new InputMap<object>
        {
            ["defaultAction"] = profiles.OperatorSeccomp.DefaultAction,
            ["architectures"] = profiles.OperatorSeccomp.Architectures.ToArray(),
            ["syscalls"] = profiles.OperatorSeccomp.Syscalls.Select(Map).ToArray(),
        },
    };

    public static OperatorProfileArgs AppArmor(ResolvedProfiles profiles, ImmutableSortedDictionary<string, string> labels)
    {
        var spec = profiles.OperatorAppArmor;
        return new(AppArmorProfileSpec.Kind)
        {
            Metadata = MetadataMapper.Map(profiles.AppArmor.Name, labels),
            Spec = new InputMap<object>
            {
                ["mode"] = spec.Mode,
                ["abstract"] = Fields(
                    ("executable", Fields(("allowedExecutables", Texts(spec.AllowedExecutables)), ("allowedLibraries", Texts(spec.AllowedLibraries)))),
                    ("filesystem", Fields(("readOnlyPaths", Texts(spec.ReadOnlyPaths)), ("readWritePaths", Texts(spec.ReadWritePaths)))),
                    ("network", Fields(
                        ("allowRaw", spec.AllowRaw),
                        ("allowedProtocols", Fields(("allowTcp", spec.AllowTcp), ("allowUdp", spec.AllowUdp))))),
                    ("capability", Fields(("allowedCapabilities", Texts(spec.AllowedCapabilities))))),
            },
        };
    }

    private static Dictionary<string, object> Map(SyscallSpec call)
    {
        var fields = Fields(("names", Texts(call.Names)), ("action", call.Action));
        if (call.ErrnoRet is { } error)
        {
            fields["errnoRet"] = error;
        }

        if (!call.Args.IsEmpty)
        {
            fields["args"] = call.Args.Select(argument => Fields(
                ("index", argument.Index), ("value", (double)argument.Value), ("valueTwo", (double)argument.ValueTwo), ("op", argument.Op))).ToArray();
        }

        return fields;
    }

    private static object Texts(ImmutableArray<string> texts) => texts.ToArray();

    private static Dictionary<string, object> Fields(params (string Name, object Value)[] fields) =>
        fields.ToDictionary(field => field.Name, field => field.Value);
}
