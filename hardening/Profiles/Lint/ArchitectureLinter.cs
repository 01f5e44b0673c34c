using System.Collections.Immutable;
using Lucid.Hardening.Profiles.Seccomp;

namespace Lucid.Hardening.Profiles.Lint;

/// <summary>Images are built for amd64 and arm64, so a profile names these two and no other.</summary>
internal static class ArchitectureLinter
{
    private static readonly ImmutableArray<string> Others =
    [
        "SCMP_ARCH_ARM", "SCMP_ARCH_LOONGARCH64", "SCMP_ARCH_M68K", "SCMP_ARCH_MIPS", "SCMP_ARCH_MIPS64", "SCMP_ARCH_MIPS64N32",
        "SCMP_ARCH_MIPSEL", "SCMP_ARCH_MIPSEL64", "SCMP_ARCH_MIPSEL64N32", "SCMP_ARCH_NATIVE", "SCMP_ARCH_PARISC", "SCMP_ARCH_PARISC64",
        "SCMP_ARCH_PPC", "SCMP_ARCH_PPC64", "SCMP_ARCH_PPC64LE", "SCMP_ARCH_RISCV64", "SCMP_ARCH_S390", "SCMP_ARCH_S390X", "SCMP_ARCH_SH",
        "SCMP_ARCH_SHEB", "SCMP_ARCH_X32", "SCMP_ARCH_X86",
    ];

    /// <summary>What a 64-bit process can call as well, and so widens what an attacker has.</summary>
    private static readonly ImmutableArray<string> Widening = ["SCMP_ARCH_ARM", "SCMP_ARCH_X32", "SCMP_ARCH_X86"];

    public static IEnumerable<ProfileFinding> Check(SeccompProfile profile)
    {
        var named = profile.Architectures;
        foreach (var missing in CallArchitecture.All.Where(architecture => !named.Contains(architecture.SeccompName)))
        {
            yield return Finding($"'{missing.SeccompName}' is missing, and images are built for {missing} too; add it.");
        }

        foreach (var architecture in named.Where(Widening.Contains))
        {
            yield return Finding($"'{architecture}' lets a 64-bit program make 32-bit calls, which no image needs; remove it.");
        }

        var ours = CallArchitecture.All.Select(architecture => architecture.SeccompName);
        foreach (var architecture in named.Except(Others).Except(ours))
        {
            yield return Finding($"'{architecture}' is no architecture, and container runtimes refuse the profile; remove it.");
        }
    }

    private static ProfileFinding Finding(string message)
        => new() { Check = ProfileCheck.Architecture, Where = "architectures", Message = message };
}
