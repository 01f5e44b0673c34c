using Lucid.Policy.Dockerfiles;
using Lucid.Policy.Rules;

namespace Lucid.Policy.Tests.Dockerfiles;

/// <summary>What BuildKit refuses is told at its place, and the rest of the file is read all the same.</summary>
public sealed class RefusedTests
{
    [Theory]
    [InlineData("", "1:1 there is no instruction in this file")]
    [InlineData("# nothing\n\n", "2:1 there is no instruction in this file")]
    [InlineData("ARG A=1\n", "1:1 there is no FROM in this file, so nothing is built")]
    [InlineData("RUN true\nFROM a", "1:1 RUN stands before the first FROM; only ARG may")]
    [InlineData("FROM a\nRUNN true", "2:1 there is no instruction 'RUNN'; did you mean RUN?")]
    [InlineData("FROM a\n}", "2:1 there is no instruction '}'")]
    [InlineData("FROM", "1:1 FROM takes an image, or an image, AS and a name")]
    [InlineData("FROM a b", "1:1 FROM takes an image, or an image, AS and a name")]
    [InlineData("FROM a AS 1st", "1:11 '1st' cannot name a stage: letters, digits, '-', '_' and '.', the first a letter")]
    [InlineData("FROM --platfrm=linux/arm64 a", "1:6 FROM has no flag --platfrm; it takes --platform")]
    [InlineData("FROM --platform a", "1:6 --platform needs a value: --platform=...")]
    [InlineData("FROM a:${V:", "1:6 there is no '}' to '${'")]
    [InlineData("ARG V=${\nFROM a", "1:5 there is no name in '${...}'")]
    [InlineData("FROM a:${}", "1:6 there is no name in '${...}'")]
    [InlineData("FROM a\nCOPY a", "2:1 COPY takes what to copy and where to")]
    [InlineData("FROM a\nCOPY --from=b --from=c d /e", "2:15 --from stands twice")]
    [InlineData("FROM a\nCOPY a <<EOF\nEOF", "2:8 a text below the instruction cannot be where it copies to")]
    [InlineData("FROM a\nCMD [\"a\", 1]", "2:11 in a JSON array every item is a text in double quotes")]
    [InlineData("FROM a\nCMD --x", "2:5 CMD takes no flags")]
    [InlineData("FROM a\nENV A", "2:5 ENV needs a value: ENV A=...")]
    [InlineData("FROM a\nENV A=1 B", "2:9 there is no '=' in 'B'; write NAME=VALUE, and a value with spaces in quotes")]
    [InlineData("FROM a\nENV", "2:1 ENV takes at least one name")]
    [InlineData("FROM a\nSHELL /bin/sh", "2:1 SHELL takes a JSON array, such as [\"/bin/sh\", \"-c\"]")]
    [InlineData("FROM a\nUSER", "2:1 USER takes one argument")]
    [InlineData("FROM a\nEXPOSE", "2:1 EXPOSE takes at least one port")]
    [InlineData("FROM a\nVOLUME [\"\"]", "2:9 a path is missing here")]
    [InlineData("FROM a\nHEALTHCHECK curl localhost", "2:13 HEALTHCHECK takes NONE, or CMD and a command, not 'CURL'")]
    [InlineData("FROM a\nHEALTHCHECK NONE x", "2:18 HEALTHCHECK NONE takes nothing more")]
    [InlineData("FROM a\nHEALTHCHECK --interval=30 CMD x", "2:13 --interval is a duration, such as 30s or 1m30s")]
    [InlineData("FROM a\nHEALTHCHECK --retries=-1 CMD x", "2:13 --retries is a whole number that is not negative")]
    [InlineData("FROM a\nONBUILD FROM b", "2:9 ONBUILD cannot be followed by FROM")]
    [InlineData("# escape=x\nFROM a", "1:10 the escape character can be \\ or `, not 'x'")]
    [InlineData("# escape=`\n# escape=\\\nFROM a", "2:1 only one escape directive can be used")]
    public void It_is_told_at_its_place(string text, string problem)
    {
        var found = Assert.Single(DockerfileReader.Read("Dockerfile", text).Problems);

        Assert.Equal(problem, $"{found.Position.Line}:{found.Position.Column} {found.Message}");
    }

    [Fact]
    public void The_rest_is_read_all_the_same()
    {
        var file = DockerfileReader.Read("Dockerfile", "FROM a AS 1\nRUNN x\nUSER 65532\nCOPY\n");

        Assert.Equal((3, "USER"), (file.Problems.Length, Assert.Single(file.Stages[0].Instructions).Name));
    }

    [Fact]
    public void Stages_whose_refused_names_are_one_but_for_their_letters_case_are_judged_all_the_same()
    {
        // Both are a sigma; neither has the other for its small letter.
        var file = DockerfileReader.Read("Dockerfile", "FROM a AS \u03c2\nFROM a AS \u03c3\nCOPY --from=x /a /b\nUSER 65532\n");

        Assert.Equal(
            ["LUCID-IMG-001", "LUCID-IMG-001", "LUCID-IMG-002"], RuleRunner.Run(RuleBook.Standard, [file]).Select(finding => finding.Rule.Id));
    }

    [Fact]
    public void Bytes_that_are_no_text_are_told() =>
        Assert.Equal((2, 5), (DockerfileReader.Read("Dockerfile", "FROM a\nRUN \xff"u8.ToArray().Select(b => b == 0xc3 ? (byte)0xff : b).ToArray()).Problems[0].Position is var p ? (p.Line, p.Column) : default));
}
