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
        (null, PathPattern.ParseWide("**.securityContext")),
        (null, PathPattern.ParseWide("**.hostNetwork")),
        (null, PathPattern.ParseWide("**.hostPID")),
        (null, PathPattern.ParseWide("**.hostIPC")),
        (null, PathPattern.ParseWide("**.hostUsers")),
        (null, PathPattern.ParseWide("**.hostPath")),
        (null, PathPattern.ParseWide("**.hostPort")),
        (null, PathPattern.ParseWide("**.automountServiceAccountToken")),
        (null, PathPattern.ParseWide("**.serviceAccountName")),
        ("Namespace", PathPattern.ParseWide("metadata.labels[\"pod-security.kubernetes.io/*\"]")),
        ("NetworkPolicy", PathPattern.Parse("spec")),
        (null, PathPattern.Parse("roleRef")),
        (null, PathPattern.Parse("subjects")),
        (null, PathPattern.Parse("rules")),
        ("ValidatingAdmissionPolicy", PathPattern.Parse("spec")),
        ("ValidatingAdmissionPolicyBinding", PathPattern.Parse("spec")),
        (null, PathPattern.ParseWide("**.image")),
        (null, PathPattern.ParseWide("**.command")),
        (null, PathPattern.ParseWide("**.runtimeClassName")),
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
