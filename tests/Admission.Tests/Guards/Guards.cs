using Lucid.Hardening.Admission;
using Lucid.Hardening.Waivers;

namespace Lucid.Admission.Tests.Guards;

/// <summary>Guards of one plane.</summary>
internal static class Guards
{
    private const string Plane = "wallet";

    private static readonly DateOnly Today = new(2026, 11, 25);

    public static ResolvedAdmissionPolicy At(int minor, params ImmutableArray<WaiverDeclaration> waivers) => new AdmissionGuardDeclaration
    {
        Plane = Plane,
        KubernetesVersion = $"1.{minor}",
        Waivers = waivers,
    }.Resolve(Today).Policy;

    public static WaiverDeclaration Waiver(string rule, string? service = null) => new()
    {
        Rule = rule,
        Service = service,
        Reason = "The vendor's next release keeps the rule.",
        Who = "payments",
        Until = "2026-12-31",
    };
}
