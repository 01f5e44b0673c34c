using System.Globalization;
using Lucid.Hardening.Defaults;
using Lucid.Hardening.Rules;
using Lucid.Policy.Dockerfiles.Variables;
using Lucid.Policy.Documents;
using Lucid.Policy.Findings;
using Lucid.Policy.Rules;

namespace Lucid.Policy.Dockerfiles.Rules;

/// <summary>LUCID-IMG-003: the final stage runs as a user by number, who is not root.</summary>
public sealed class NumericUserRule : DockerfileRule
{
    private static readonly string Instead = string.Create(
        CultureInfo.InvariantCulture, $"write USER {HardenedDefaults.UserId}:{HardenedDefaults.GroupId}");

    /// <inheritdoc />
    public override RuleDescription Description => ImageBuildRules.NumericUser;

    /// <inheritdoc />
    public override ImmutableArray<RuleExample> Good =>
    [
        RuleExample.Dockerfile("the specification's user", "FROM gcr.io/distroless/static-debian13\nUSER 65532:65532\n"),
        RuleExample.Dockerfile("the last one counts", "FROM debian:13\nUSER root\nRUN true\nUSER 1000\n"),
        RuleExample.Dockerfile("the stage below has it", "FROM debian:13 AS base\nUSER 65532\nFROM base\nCMD [\"/app\"]\n"),
        RuleExample.Dockerfile("stages that only build may be root's", "FROM golang:1.24 AS build\nUSER root\nFROM scratch\nUSER 65532\n"),
        RuleExample.Dockerfile("an argument with a default", "FROM scratch\nARG UID=65532\nUSER ${UID}:${UID}\n"),
        RuleExample.Dockerfile("what only the build knows is not judged", "FROM scratch\nARG UID\nUSER $UID\n"),
    ];

    /// <inheritdoc />
    public override ImmutableArray<RuleExample> Bad =>
    [
        RuleExample.Dockerfile("nobody is named", "# !\nFROM debian:13\nCMD [\"/app\"]\n"),
        RuleExample.Dockerfile("a name", "FROM gcr.io/distroless/static-debian13\n# !\nUSER nonroot\n"),
        RuleExample.Dockerfile("root by number", "FROM debian:13\nUSER 65532\n# !\nUSER 0:0\n"),
        RuleExample.Dockerfile("root by name in the stage below", "FROM debian:13 AS base\n# !\nUSER root\nFROM base\n"),
        RuleExample.Dockerfile("root by an argument's default", "FROM scratch\nARG UID=0\n# !\nUSER $UID\n"),
    ];

    /// <inheritdoc />
    public override IEnumerable<Finding> Check(Dockerfile file, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Final is not { } final)
        {
            yield break;
        }

        if (StageHistory.Last(final, "USER") is not { } user)
        {
            yield return At(file, final.From.Position, $"the final stage names no user, so it runs as its base image says, root if that says nothing; {Instead}");
        }
        else if (VariableScope.At(file, user.Stage, user.Instruction).Expand(user.Instruction.Arguments.Text) is { Unknown.IsEmpty: true, Error: null } expanded
            && Problem(expanded.Text.Split(':')[0]) is { } problem)
        {
            yield return At(file, user.Instruction.Words[0].Position, problem);
        }
    }

    private static string? Problem(string user) =>
        !int.TryParse(user, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? user == "root" ? $"the final stage runs as root; {Instead}" : $"{Quote.Of(user)} is no number, so nobody can tell that it is not root; {Instead}"
            : number == 0 ? $"the final stage runs as root; {Instead}"
            : null;
}
