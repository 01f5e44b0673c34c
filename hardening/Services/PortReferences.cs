using System.Collections.Immutable;
using Lucid.Hardening.Validation;

namespace Lucid.Hardening.Services;

internal static class PortReferences
{
    /// <summary>The port of a name; without a name the first. A service without ports is refused elsewhere.</summary>
    public static string Resolve(string field, string? name, ImmutableArray<ServicePort> ports, Mistakes mistakes)
    {
        if (name is not null && !ports.IsDefaultOrEmpty && !ports.Any(port => port.Name == name))
        {
            mistakes.Add(field, name, $"a port that the service declares: {string.Join(", ", ports.Select(port => $"'{port.Name}'"))}");
        }

        return name ?? (ports.IsDefaultOrEmpty ? "" : ports[0].Name);
    }
}
