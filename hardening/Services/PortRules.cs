using System.Collections.Immutable;
using Lucid.Hardening.Defaults;
using Lucid.Hardening.Names;
using Lucid.Hardening.Validation;

namespace Lucid.Hardening.Services;

internal static class PortRules
{
    private const int HighestPort = 65535;

    public static ImmutableArray<ServicePort> Resolve(ImmutableArray<ServicePort> ports, Mistakes mistakes)
    {
        if (ports.IsDefaultOrEmpty)
        {
            mistakes.Add("ports", (string?)null, "at least one port, as in 'http', 8080");
            return [];
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        var numbers = new HashSet<int>();
        for (var index = 0; index < ports.Length; index++)
        {
            CheckName($"ports[{index}].name", ports[index].Name, names, mistakes);
            CheckNumber($"ports[{index}].number", ports[index].Number, numbers, mistakes);
        }

        return ports;
    }

    private static void CheckName(string field, string? name, HashSet<string> earlier, Mistakes mistakes)
    {
        if (!NameRules.IsPortName(name))
        {
            mistakes.Add(field, name, "1 to 15 lower-case letters, digits and single '-' between them, a letter among them");
        }
        else if (!earlier.Add(name!))
        {
            mistakes.Add(field, name, "another name, since an earlier port has this one");
        }
    }

    private static void CheckNumber(string field, int number, HashSet<int> earlier, Mistakes mistakes)
    {
        if (number is < HardenedDefaults.LowestPort or > HighestPort)
        {
            mistakes.Add(field, number,
                $"a port from {HardenedDefaults.LowestPort} to {HighestPort}; a container without capabilities cannot listen below");
        }
        else if (!earlier.Add(number))
        {
            mistakes.Add(field, number, "another number, since an earlier port has this one");
        }
    }
}
