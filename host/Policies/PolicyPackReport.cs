using Lucid.Host.Secrets;

namespace Lucid.Host.Policies;

/// <summary>What one policy pack has to say of a run.</summary>
public sealed record PolicyPackReport
{
    /// <summary>The pack's name, as the pack gives it.</summary>
    public required string Name { get; init; }

    /// <summary>The version that <c>PulumiPolicy.yaml</c> or else the pack gives; empty where neither does.</summary>
    public required string Version { get; init; }

    /// <summary>The folder or executable, as the user named it.</summary>
    public required string Path { get; init; }

    /// <summary>The policies, by name.</summary>
    public required ImmutableArray<PolicyDescription> Policies { get; init; }

    /// <summary>The broken policies: those of resources in tree order, then those of the stack as a whole.</summary>
    public ImmutableArray<PolicyViolation> Violations { get; init; } = [];

    /// <summary>The resources that the pack changed, in tree order.</summary>
    public ImmutableArray<PolicyRemediation> Remediations { get; init; } = [];

    /// <summary>Name and version as one text.</summary>
    public string Title => Version.Length == 0 ? Name : $"{Name}@{Version}";

    /// <summary>How many policies of a level are broken.</summary>
    public int Count(EnforcementLevel level) => Violations.Count(violation => violation.Level == level);

    /// <summary>The report without secrets in what the pack says.</summary>
    internal PolicyPackReport WithoutSecrets(SecretTexts secrets) => this with
    {
        Violations =
        [
            .. Violations.Select(violation => violation with
            {
                Message = secrets.Mask(violation.Message),
                Description = secrets.Mask(violation.Description),
            }),
        ],
        Remediations = [.. Remediations.Select(remediation => remediation with { Description = secrets.Mask(remediation.Description) })],
    };
}
