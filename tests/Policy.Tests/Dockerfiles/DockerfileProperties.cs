using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Lucid.Policy.Dockerfiles;
using Lucid.Policy.Rules;

namespace Lucid.Policy.Tests.Dockerfiles;

/// <summary>Whatever a file is, it is read, and quickly.</summary>
public sealed class DockerfileProperties
{
    private const string Whole = """
        # syntax=docker/dockerfile:1
        # escape=\
        ARG NODE=24 DEBIAN=13
        FROM --platform=$BUILDPLATFORM node:${NODE:-24}-slim AS build
        # the sources
        COPY --chown=65532:65532 --link package.json \
          # comment

          src/ /app/
        RUN --mount=type=cache,target=/root/.npm npm ci && <<-EOF bash
        	echo "$HOME" > '/x'
        	EOF
        FROM gcr.io/distroless/nodejs24-debian13:nonroot
        ENV A=1 B="two words" C=a\ b
        COPY --from=build ["/app", "/app"]
        HEALTHCHECK --interval=30s CMD ["/nodejs/bin/node", "/app/health.js"]
        ONBUILD RUN true
        USER 65532:65532
        CMD ["index.js"]

        """;

    private static readonly string[] Pieces =
    [
        "FROM", " a", " AS b", "\n", "\r\n", "\\\n", "`", "\\", "#", "# escape=`\n", "RUN ", "COPY ", "ENV A=", "ARG V", "ONBUILD ", "<<EOF", "<<-'E'",
        "EOF\n", "[\"", "\"]", "\"", "'", "--from=", "--", "$V", "${", "}", ":-", "%", "/", "*", "HEALTHCHECK ", "CMD ", "\t", "\ufeff", "\0", "é", "\ud800",
    ];

    public static Arbitrary<string> Texts() => Arb.From(Gen.ListOf(Gen.Elements(Pieces)).Select(string.Concat));

    [Property(Arbitrary = [typeof(DockerfileProperties)], MaxTest = 5000)]
    public void No_text_makes_the_reader_fail_and_every_place_lies_in_the_text(string text) => Check(text);

    [Property(MaxTest = 3000)]
    public void No_mutation_of_a_good_file_does_either(uint place, byte length, uint other)
    {
        var at = (int)(place % (uint)Whole.Length);
        var cut = Math.Min(length, Whole.Length - at);
        var piece = Pieces[other % Pieces.Length];

        Check(Whole[..at] + Whole[(at + cut)..]);
        Check(Whole[..at] + piece + Whole[at..]);
        Check(Whole[..at] + piece + Whole[(at + cut)..]);
    }

    [Fact]
    public void The_good_file_is_good() => Assert.Empty(DockerfileReader.Read("Dockerfile", Whole).Problems);

    [Fact]
    public void Whatever_is_large_is_read_at_once()
    {
        var clock = Stopwatch.StartNew();
        string[] large =
        [
            "FROM a\nRUN " + new string('x', 10_000_000),
            "FROM a\n" + string.Concat(Enumerable.Repeat("RUN true\n", 100_000)),
            "FROM a\nRUN " + string.Concat(Enumerable.Repeat("a \\\n", 100_000)),
            "FROM a\nCOPY " + string.Concat(Enumerable.Repeat("a \\\n", 100_000)),
            "FROM a\nRUN " + string.Concat(Enumerable.Repeat("--mount=a ", 6_000)),
            "FROM a\n" + string.Concat(Enumerable.Repeat("ONBUILD ", 8_000)),
            "FROM a\nRUN " + string.Concat(Enumerable.Repeat("<<E ", 10_000)),
            "FROM " + string.Concat(Enumerable.Repeat("${A:-", 10_000)),
            string.Concat(Enumerable.Range(0, 60).Select(number => $"ARG A{number + 1}=$A{number}x$A{number}\n")) + "FROM $A60",
            "ARG A=" + new string('a', 4_000) + "\nFROM " + string.Concat(Enumerable.Repeat("${A%%*a*a*b}", 300)),
            "FROM a\nCMD " + new string('[', 60_000),
            string.Concat(Enumerable.Range(0, 50_000).Select(number => $"FROM i{number} AS s{number}\nCOPY --from=x /a /b\n")),
        ];

        Assert.All(large, Check);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    private static void Check(string text)
    {
        var lines = text.Split('\n');
        var file = DockerfileReader.Read("Dockerfile", text);

        _ = RuleRunner.Run(RuleBook.Standard, [file]);
        foreach (var problem in file.Problems)
        {
            Assert.InRange(problem.Position.Line, 1, lines.Length);
            Assert.InRange(problem.Position.Column, 1, lines[problem.Position.Line - 1].Length + 1);
            Assert.DoesNotContain('\n', problem.Message);
        }

        foreach (var instruction in file.Stages.SelectMany(stage => stage.Instructions.Prepend(stage.From)))
        {
            Assert.InRange(instruction.Position.Line, 1, instruction.LastLine);
            Assert.InRange(instruction.LastLine, 1, lines.Length);
        }
    }
}
