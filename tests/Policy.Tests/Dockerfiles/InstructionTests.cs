using Lucid.Policy.Dockerfiles;

namespace Lucid.Policy.Tests.Dockerfiles;

/// <summary>Instructions are read as BuildKit reads them, with the place of everything.</summary>
public sealed class InstructionTests
{
    [Fact]
    public void Continued_lines_are_one_instruction_in_which_comments_and_empty_lines_do_not_count()
    {
        var run = Only("RUN apt-get update && \\\n  # not this\n\n    apt-get install -y \\\n  curl  \n");

        Assert.Equal("apt-get update &&     apt-get install -y   curl", run.Words[0].Text);
        Assert.Equal((2, 6), (run.Position.Line, run.LastLine));
    }

    [Fact]
    public void Words_of_continued_lines_know_where_they_stand()
    {
        var copy = Only("COPY a \\\n     b \\\n  /target/\n");

        Assert.Equal(["a@2:6", "b@3:6", "/target/@4:3"], copy.Words.Select(word => $"{word.Text}@{word.Position.Line}:{word.Position.Column}"));
    }

    [Theory]
    [InlineData("RUN echo \\\\\nRUN true", 2)]
    [InlineData("RUN echo \\ \t\nRUN true", 1)]
    [InlineData("RUN echo \\", 1)]
    [InlineData("\\\nRUN true", 1)]
    public void A_line_goes_on_where_one_escape_character_ends_it(string text, int instructions) =>
        Assert.Equal(instructions, Read(text).Stages[0].Instructions.Length);

    [Fact]
    public void The_escape_character_can_be_another()
    {
        var file = DockerfileReader.Read("Dockerfile", "# syntax=docker/dockerfile:1\n#escape = `\nFROM a\nRUN dir c:\\ `\n  d:\\\n");

        Assert.Equal(('`', "docker/dockerfile:1"), (file.Escape, file.Syntax!.Text));
        Assert.Equal("dir c:\\   d:\\", file.Stages[0].Instructions[0].Words[0].Text);
    }

    [Theory]
    [InlineData("# a comment\n# escape=`\nFROM a\nRUN b \\\n c\n")]
    [InlineData("\n# escape=`\nFROM a\nRUN b \\\n c\n")]
    [InlineData("# unknown=1\n# escape=`\nFROM a\nRUN b \\\n c\n")]
    public void Directives_count_only_where_nothing_else_stands_before_them(string text)
    {
        var file = DockerfileReader.Read("Dockerfile", text);

        Assert.Equal('\\', file.Escape);
        Assert.Equal("b  c", file.Stages[0].Instructions[0].Words[0].Text);
    }

    [Fact]
    public void Commands_have_two_forms()
    {
        Assert.Equal((true, "/app/main|--port|80"), Form("CMD [\"/app/main\", \"--port\", \"80\"]"));
        Assert.Equal((false, "/app/main --port 80"), Form("CMD /app/main --port 80"));
        Assert.Equal((false, "['/app/main']"), Form("CMD ['/app/main']"));
        Assert.Equal((false, "[ -f /etc/passwd ] && true"), Form("RUN [ -f /etc/passwd ] && true"));
        Assert.Equal((false, "[\"a\"] b"), Form("ENTRYPOINT [\"a\"] b"));
        Assert.Equal((true, ""), Form("ENTRYPOINT []"));
        Assert.Equal((true, "a b|/c"), Form("COPY [\"a b\", \"/c\"]"));
        Assert.Equal((true, "curl|-f"), Form("HEALTHCHECK --interval=30s CMD [\"curl\", \"-f\"]"));

        static (bool, string) Form(string line) => Only(line) is var instruction
            ? (instruction.IsJson, string.Join('|', instruction.Words.Select(word => word.Text)))
            : default;
    }

    [Fact]
    public void Items_of_an_array_know_where_they_stand() =>
        Assert.Equal([7, 14], Only("CMD  [\"é\",   \"b\"]").Words.Select(word => word.Position.Column));

    [Fact]
    public void Flags_stand_before_the_arguments()
    {
        var copy = Only("COPY --from=build --chown=\"65532:65532\" --link -- --odd /app/\n");

        Assert.Equal(["from=build", "chown=65532:65532", "link="], copy.Flags.Select(flag => $"{flag.Name}={flag.Value}"));
        Assert.Equal(["--odd", "/app/"], copy.Words.Select(word => word.Text));
        Assert.Equal(19, copy.Flag("chown")!.Position.Column);
    }

    [Fact]
    public void Names_and_values_have_two_forms()
    {
        Assert.Equal(["A=1", "B=\"two words\"", "C=a\\ b"], Values("ENV A=1 B=\"two words\" C=a\\ b"));
        Assert.Equal(["A=all of this = that"], Values("ENV A all of this = that"));
        Assert.Equal(["A=1", "B="], Values("ARG A=1 B"));
        Assert.Equal(["\"com.example\"=\"x\""], Values("LABEL \"com.example\"=\"x\""));

        static IEnumerable<string> Values(string line) => Only(line).Values.Select(value => $"{value.Name}={value.Value}");
    }

    [Fact]
    public void A_trigger_is_an_instruction()
    {
        var trigger = Only("ONBUILD COPY --from=a b /c").Trigger!;

        Assert.Equal(("COPY", "a", 9), (trigger.Name, trigger.Flag("from")!.Value, trigger.Position.Column));
    }

    [Theory]
    [InlineData("\ufeffFROM a\r\nRUN b \\\r\n  c\r\n")]
    [InlineData("from a\nrun b \\\n  c")]
    [InlineData("  FROM\ta\n\tRUN   b \\\n  c")]
    public void A_mark_line_ends_of_Windows_small_letters_and_indentation_do_not_matter(string text)
    {
        var file = DockerfileReader.Read("Dockerfile", text);

        Assert.Empty(file.Problems);
        Assert.Equal(("a", "b   c"), (file.Stages[0].Base.Image, file.Stages[0].Instructions[0].Words[0].Text));
    }

    [Fact]
    public void Comments_right_before_an_instruction_belong_to_it()
    {
        var stage = DockerfileReader.Read("Dockerfile", "FROM a\n# far\n\n#  near\n# nearer\nRUN b\n").Stages[0];

        Assert.Equal(["near@4:4", "nearer@5:3"],
            stage.Instructions[0].Comments.Select(comment => $"{comment.Text}@{comment.Position.Line}:{comment.Position.Column}"));
    }

    private static DockerfileInstruction Only(string line) => Assert.Single(Read(line).Stages[0].Instructions);

    private static Dockerfile Read(string text)
    {
        var file = DockerfileReader.Read("Dockerfile", "FROM a\n" + text);
        Assert.Empty(file.Problems);
        return file;
    }
}
