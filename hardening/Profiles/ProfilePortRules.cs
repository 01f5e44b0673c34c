using System.Collections.Immutable;
using Lucid.Hardening.Defaults;
using Lucid.Hardening.Network;
using Lucid.Hardening.Validation;

namespace Lucid.Hardening.Profiles;

internal static class ProfilePortRules
{
    public static void Check(ImmutableArray<int> ports, Mistakes mistakes)
    {
        for (var index = 0; index < ports.Length; index++)
        {
            if (ports[index] is < HardenedDefaults.LowestPort or > NetworkPort.Highest)
            {
                mistakes.Add($"ports[{index}]", ports[index],
                    $"a port from {HardenedDefaults.LowestPort} to {NetworkPort.Highest}; lower ones take the capability net_bind_service, "
                    + "which no profile grants");
            }
        }
    }
}
