using Lucid.Policy.Documents;

namespace Lucid.Policy.Pods;

/// <summary>What can have a security context: a pod or a container.</summary>
/// <param name="Container">The container; null for the pod.</param>
/// <param name="Root">The pod's spec, or the container.</param>
internal sealed record SecurityScope(Container? Container, DocumentObject Root)
{
    public DocumentObject? Context => Root.Object("securityContext");

    /// <summary>Whose it is, to begin a message with.</summary>
    public string Who => Container is null ? "the pod" : $"container {Quote.Of(Container.Name)}";

    /// <summary>The pod and then its containers.</summary>
    public static IEnumerable<SecurityScope> Of(Pod pod) => OfContainers(pod).Prepend(new(null, pod.Spec));

    public static IEnumerable<SecurityScope> OfContainers(Pod pod)
        => pod.Containers.Select(container => new SecurityScope(container, container.Root));

    /// <summary>The place of a value in the security context, or of the nearest thing above it.</summary>
    public Position Nearest(params ReadOnlySpan<string> path) => Root.Nearest(["securityContext", .. path]);
}
