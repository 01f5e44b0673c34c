using Lucid.Host.Values;

namespace Lucid.Host.Kubernetes;

/// <summary>
/// The properties that a reviewer of security looks at first: those that Pod Security Standards judge, who may reach or do what, and what
/// runs. What is listed first is shown first.
/// </summary>
public static class SecurityPaths
{
    private static readonly ImmutableArray<(string? Kind, PathPattern Pattern)> Ordered =
    [
        (null, PathPattern.Parse("**.securityContext")),
        (null, PathPattern.Parse("**.hostNetwork")),
        (null, PathPattern.Parse("**.hostPID")),
        (null, PathPattern.Parse("**.hostIPC")),
        (null, PathPattern.Parse("**.hostUsers")),
        (null, PathPattern.Parse("**.hostPath")),
        (null, PathPattern.Parse("**.hostPort")),
        (null, PathPattern.Parse("**.automountServiceAccountToken")),
        (null, PathPattern.Parse("**.serviceAccountName")),
        ("Namespace", PathPattern.Parse("metadata.labels[\"pod-security.kubernetes.io/*\"]")),
        ("NetworkPolicy", PathPattern.Parse("spec")),
        (null, PathPattern.Parse("roleRef")),
        (null, PathPattern.Parse("subjects")),
        (null, PathPattern.Parse("rules")),
        ("ValidatingAdmissionPolicy", PathPattern.Parse("spec")),
        ("ValidatingAdmissionPolicyBinding", PathPattern.Parse("spec")),
        (null, PathPattern.Parse("**.image")),
        (null, PathPattern.Parse("**.command")),
        (null, PathPattern.Parse("**.runtimeClassName")),
        ("Service", PathPattern.Parse("spec.type")),
        ("Service", PathPattern.Parse("spec.externalIPs")),
        ("Ingress", PathPattern.Parse("spec")),
    ];

    /// <summary>The place of a property of a resource type among those that matter for security, from 0; null where it does not matter.</summary>
    /// <param name="type">The resource's type token.</param>
    /// <param name="path">The property.</param>
    public static int? Rank(string type, PropertyPath path)
    {
        var kind = KubernetesType.Parse(type)?.Kind;
        if (kind is null)
        {
            return null;
        }

        for (var rank = 0; rank < Ordered.Length; rank++)
        {
            if ((Ordered[rank].Kind is null || Ordered[rank].Kind == kind) && Ordered[rank].Pattern.Covers(path))
            {
                return rank;
            }
        }

        return null;
    }
}
