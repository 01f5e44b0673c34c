using System.Collections.Immutable;

namespace Lucid.Hardening.Rules;

/// <summary>Rules about how images are built.</summary>
public static class ImageBuildRules
{
    /// <summary>LUCID-IMG-001: BuildKit reads the Dockerfile.</summary>
    public static RuleDescription Buildable { get; } = new()
    {
        Id = "LUCID-IMG-001",
        Title = "BuildKit reads the Dockerfile",
        Severity = Severity.High,
        Standard = "Dockerfile reference; BuildKit",
        Rationale = "What BuildKit refuses is not built, and what cannot be read was not checked.",
        Remediation = "Mend the instruction at the place that is named.",
    };

    /// <summary>LUCID-IMG-002: what is copied from exists.</summary>
    public static RuleDescription KnownSource { get; } = new()
    {
        Id = "LUCID-IMG-002",
        Title = "What is copied from is an earlier stage or an image",
        Severity = Severity.High,
        Standard = "Dockerfile reference: COPY --from, RUN --mount",
        Rationale = "A name that no earlier stage has is taken for an image of that name on Docker Hub: the build fails, or takes in whatever a "
            + "stranger published under it.",
        Remediation = "Name a stage that stands before the instruction, or an image with its registry and digest.",
    };

    /// <summary>LUCID-IMG-003: the image's user is a number, and not root's.</summary>
    public static RuleDescription NumericUser { get; } = new()
    {
        Id = "LUCID-IMG-003",
        Title = "The final stage runs as a user by number, who is not root",
        Severity = Severity.High,
        Standard = "Specification: Mandatory Requirements (non-root, UID 65532); Kubernetes: runAsNonRoot",
        Rationale = "Root in the container is root on the node as soon as anything else gives way. A user by name cannot be told from root: "
            + "the kubelet refuses it where runAsNonRoot is set.",
        Remediation = "Write USER 65532:65532 in the final stage.",
    };

    internal static ImmutableArray<RuleDescription> All { get; } = [Buildable, KnownSource, NumericUser];
}
