using Lucid.Hardening.Profiles.Lint;
using Lucid.Hardening.Profiles.Seccomp;
using Lucid.Hardening.Validation;
using Lucid.Host.Diagnostics;

namespace Lucid.Cli.Profiles;

/// <summary>Finds out of a profile what is wrong with it and whether anything starts under it.</summary>
internal sealed class ProfileLinter
{
    /// <summary>The runtime that is to start under it; null for any.</summary>
    public required string? Runtime { get; init; }

    /// <summary>Paths that the pod writes to.</summary>
    public required ImmutableArray<string> WritablePaths { get; init; }

    /// <summary>Paths that are mounted to be read.</summary>
    public required ImmutableArray<string> ReadablePaths { get; init; }

    /// <exception cref="HostFailureException">It is no profile, or one of AppArmor and nobody said what runs under it.</exception>
    public LintedProfile Lint(string file, string text) =>
        text.AsSpan().TrimStart("\uFEFF \t\r\n").StartsWith('{') ? Seccomp(file, text.TrimStart('\uFEFF')) : AppArmor(file, text);

    private LintedProfile Seccomp(string file, string text)
    {
        var document = Read(file, text);
        return new()
        {
            File = file,
            Findings = SeccompLinter.Check(document),
            Verdicts = Runtime is null
                ? StartUp.Check(document.Profile)
                : [.. CallArchitecture.All.Select(architecture => StartUp.Check(document.Profile, Runtime, architecture))],
            IsForOneRuntime = Runtime is not null,
        };
    }

    private LintedProfile AppArmor(string file, string text)
    {
        if (!text.Contains("profile ", StringComparison.Ordinal) && !text.Split('\n').Any(IsHead))
        {
            throw Unusable($"{file}: This is neither a seccomp profile, which is JSON, nor a profile of AppArmor.");
        }

        return new()
        {
            File = file,
            Findings = AppArmorLinter.Check(text, new PodFacts
            {
                Runtime = Runtime ?? throw Unusable($"{file}: This is a profile of AppArmor; say with --runtime what is to run under it."),
                WritableMounts = WritablePaths,
                ReadOnlyMounts = ReadablePaths,
            }),
            IsForOneRuntime = true,
        };
    }

    /// <summary>A profile may be named by the path of its program alone.</summary>
    private static bool IsHead(string line) => line.StartsWith('/') && line.TrimEnd().EndsWith('{');

    private static SeccompDocument Read(string file, string text)
    {
        try
        {
            return SeccompDocument.Parse(file, text);
        }
        catch (DeclarationException exception)
        {
            throw Unusable(exception.Message);
        }
    }

    private static HostFailureException Unusable(string message) => new(FailureKind.Input, message);
}
