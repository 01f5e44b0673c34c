using Lucid.Hardening.Rules;
using Lucid.Policy.Findings;
using Lucid.Policy.Rules;

namespace Lucid.Policy.Dockerfiles.Rules;

/// <summary>LUCID-IMG-001: BuildKit reads the Dockerfile.</summary>
public sealed class BuildableRule : DockerfileRule
{
    /// <inheritdoc />
    public override RuleDescription Description => ImageBuildRules.Buildable;

    /// <inheritdoc />
    public override ImmutableArray<RuleExample> Good =>
    [
        RuleExample.Dockerfile("a text below its instruction, and one that is continued past a comment", """
            # syntax=docker/dockerfile:1
            FROM debian:13 AS build
            RUN <<EOF
            apt-get update
            NOT AN INSTRUCTION
            EOF
            RUN apt-get install -y \
              # for the build
              gcc
            """),
    ];

    /// <inheritdoc />
    public override ImmutableArray<RuleExample> Bad =>
    [
        RuleExample.Dockerfile("an instruction that there is not", "FROM debian:13\n# !\nRUNN true\n"),
        RuleExample.Dockerfile("an instruction before the first stage", "# !\nRUN true\nFROM debian:13\n"),
        RuleExample.Dockerfile("a text that is never ended", "FROM debian:13\n# !\nRUN <<EOF\ntrue\n"),
        RuleExample.Dockerfile("a flag that there is not", "FROM debian:13\n# !\nCOPY --form=build /a /b\n"),
    ];

    /// <inheritdoc />
    public override IEnumerable<Finding> Check(Dockerfile file, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.Problems.Select(problem => At(file, problem.Position, problem.Message));
    }
}
