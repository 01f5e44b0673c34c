using System.Text;
using Lucid.Policy.Documents;

namespace Lucid.Policy.Tests.Documents;

public sealed class EncodingTests
{
    private const string Text = "apiVersion: v1\nkind: A\nx: é😀\n";

    public static TheoryData<byte[]> Encodings =>
    [
        Encoding.UTF8.GetBytes(Text),
        [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Text)],
        [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Text)],
        [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Text)],
    ];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Texts_in_UTF_8_and_marked_UTF_16_are_read(byte[] bytes)
        => Assert.Equal("é😀", Assert.Single(KubernetesReader.Read("a.yaml", bytes).Objects).Root.Text("x"));

    [Fact]
    public void Bytes_that_are_no_text_are_a_problem_at_their_place()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("a: 1\nb: é"), 0xFF, .. "\nc: 2"u8];

        var file = KubernetesReader.Read("a.yaml", bytes);

        Assert.Empty(file.Objects);
        Assert.Equal(
            new DocumentProblem(DocumentProblemKind.Unreadable, new(2, 5), "this is no text in UTF-8; save the file in that encoding"),
            Assert.Single(file.Problems));
    }
}
