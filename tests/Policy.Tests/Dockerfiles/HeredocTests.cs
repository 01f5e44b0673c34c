using Lucid.Policy.Dockerfiles;

namespace Lucid.Policy.Tests.Dockerfiles;

/// <summary>Texts below their instruction, in all the forms that BuildKit takes.</summary>
public sealed class HeredocTests
{
    [Fact]
    public void A_text_ends_at_its_word_and_the_next_instruction_follows()
    {
        var stage = Read("RUN <<EOF\napt-get update\n# part of it\nEOF\nUSER 65532\n");
        var heredoc = stage.Instructions[0].Heredocs[0];

        Assert.Equal(("EOF", "apt-get update\n# part of it\n", true, 3), (heredoc.Name, heredoc.Content, heredoc.IsExpanded, heredoc.Position.Line));
        Assert.Equal((5, "USER"), (stage.Instructions[0].LastLine, stage.Instructions[1].Name));
    }

    [Theory]
    [InlineData("RUN <<'EOF'\n$A\nEOF\n", "$A\n", false)]
    [InlineData("RUN <<\"EOF\"\n$A\nEOF\n", "$A\n", false)]
    [InlineData("RUN <<E\"O\"F\nx\nEOF\n", "x\n", false)]
    [InlineData("RUN <<-EOF\n\t\tx\n\tEOF\n", "x\n", true)]
    [InlineData("RUN 3<<EOF cat <&3\nx\nEOF\n", "x\n", true)]
    [InlineData("RUN python3 <<EOF > /out && true\nx\nEOF\n", "x\n", true)]
    [InlineData("COPY --chmod=644 <<EOF /etc/app.conf\nx\nEOF\n", "x\n", true)]
    [InlineData("ONBUILD RUN <<EOF\nx\nEOF\n", "x\n", true)]
    [InlineData("RUN <<EOF\nx\n EOF\nEOF \nEOF\n", "x\n EOF\nEOF \n", true)]
    [InlineData("RUN <<EOF\r\nx\r\nEOF\r\n", "x\n", true)]
    public void Its_word_may_be_quoted_chomp_or_have_a_number(string text, string content, bool isExpanded)
    {
        var heredoc = Assert.Single(Assert.Single(Read(text).Instructions).Heredocs);

        Assert.Equal((content, isExpanded), (heredoc.Content, heredoc.IsExpanded));
    }

    [Fact]
    public void Several_follow_one_another()
    {
        var copy = Assert.Single(Read("COPY <<a.txt <<b.txt /data/\none\na.txt\ntwo\nb.txt\n").Instructions);

        Assert.Equal(["a.txt: one\n", "b.txt: two\n"], copy.Heredocs.Select(heredoc => $"{heredoc.Name}: {heredoc.Content}"));
    }

    [Theory]
    [InlineData("RUN cat <<< EOF")]
    [InlineData("RUN cat << EOF")]
    [InlineData("RUN echo $((1<<2))")]
    [InlineData("RUN echo \"a <<EOF\"")]
    [InlineData("RUN [\"sh\", \"-c\", \"<<EOF\"]")]
    [InlineData("CMD cat <<EOF")]
    [InlineData("RUN echo it's <<EOF")]
    public void What_only_looks_like_one_is_none(string line) => Assert.Empty(Assert.Single(Read(line + "\n").Instructions).Heredocs);

    [Fact]
    public void One_that_is_never_ended_is_told_at_its_word()
    {
        var problem = Assert.Single(DockerfileReader.Read("Dockerfile", "FROM a\nRUN cat <<EOF\nx\nUSER 1\n").Problems);

        Assert.Equal("2:9 the text that begins here is never ended by a line 'EOF'", $"{problem.Position.Line}:{problem.Position.Column} {problem.Message}");
    }

    [Fact]
    public void The_text_below_a_refused_instruction_is_not_read_as_instructions() =>
        Assert.Single(DockerfileReader.Read("Dockerfile", "FROM a\nRUN --nonsense <<EOF\nRUM x\nEOF\n").Problems);

    private static DockerfileStage Read(string text)
    {
        var file = DockerfileReader.Read("Dockerfile", "FROM a\n" + text);
        Assert.Empty(file.Problems);
        return file.Stages[0];
    }
}
