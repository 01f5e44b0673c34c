using Lucid.Policy.Documents;

namespace Lucid.Policy.Pods;

/// <summary>How containers see /proc.</summary>
internal static class ProcMounts
{
    public static IEnumerable<(SecurityScope Scope, Position Position, string Message)> Unmasked(Pod pod)
        => from scope in SecurityScope.OfContainers(pod)
           let mount = scope.Context?.Text("procMount")
           where mount is not (null or "Default")
           select (scope, scope.Nearest("procMount"), $"procMount is {Quote.Of(mount)}; remove it or write Default");
}
