using Lucid.Policy.Documents;

namespace Lucid.Policy.Tests.Documents;

public sealed class ScalarTests
{
    [Theory]
    [InlineData("true")]
    [InlineData("True")]
    [InlineData("TRUE")]
    [InlineData("yes")]
    [InlineData("Yes")]
    [InlineData("YES")]
    [InlineData("on")]
    [InlineData("On")]
    [InlineData("ON")]
    [InlineData("y")]
    [InlineData("Y")]
    [InlineData("!!bool \"yes\"")]
    public void Every_yes_of_YAML_1_1_is_true(string yaml) => Assert.True(Scalar(yaml).Boolean);

    [Theory]
    [InlineData("false")]
    [InlineData("False")]
    [InlineData("FALSE")]
    [InlineData("no")]
    [InlineData("No")]
    [InlineData("NO")]
    [InlineData("off")]
    [InlineData("Off")]
    [InlineData("OFF")]
    [InlineData("n")]
    [InlineData("N")]
    public void Every_no_of_YAML_1_1_is_false(string yaml) => Assert.False(Scalar(yaml).Boolean);

    [Theory]
    [InlineData("0", 0)]
    [InlineData("-0", 0)]
    [InlineData("+5", 5)]
    [InlineData("-5", -5)]
    [InlineData("65_532", 65532)]
    [InlineData("017", 15)]
    [InlineData("0o17", 15)]
    [InlineData("0O17", 15)]
    [InlineData("-017", -15)]
    [InlineData("0x1F", 31)]
    [InlineData("0X1f", 31)]
    [InlineData("0b101", 5)]
    [InlineData("-0b101", -5)]
    [InlineData("0x_1_F", 31)]
    [InlineData("00", 0)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("!!int \"7\"", 7)]
    [InlineData("1e3", 1000)]
    [InlineData("1E+3", 1000)]
    [InlineData("5.0", 5)]
    [InlineData("5.", 5)]
    [InlineData("-.5e3_", -500)]
    [InlineData("0.0", 0)]
    [InlineData("08", 8)]
    [InlineData("!!float 5", 5)]
    public void Whole_numbers_are_those_that_Go_takes_for_one(string yaml, long expected) => Assert.Equal(expected, Scalar(yaml).Integer);

    [Theory]
    [InlineData("1.5")]
    [InlineData(".5")]
    [InlineData("-.5e-3")]
    [InlineData("1e-3")]
    [InlineData("1e18")]
    [InlineData("9223372036854775808")]
    [InlineData("0xFFFFFFFFFFFFFFFFFFFFFFFF")]
    public void Fractions_and_numbers_beyond_64_bits_are_no_whole_numbers(string yaml) => Assert.Null(Scalar(yaml).Integer);

    [Theory]
    [InlineData("1.5", ScalarKind.Float)]
    [InlineData("1e3", ScalarKind.Float)]
    [InlineData("!!float 5", ScalarKind.Float)]
    [InlineData("9223372036854775808", ScalarKind.Integer)]
    [InlineData("~", ScalarKind.Null)]
    [InlineData("", ScalarKind.Null)]
    [InlineData("NULL", ScalarKind.Null)]
    [InlineData("!!null ''", ScalarKind.Null)]
    public void Kinds_are_told_apart(string yaml, ScalarKind kind) => Assert.Equal(kind, Scalar(yaml).Kind);

    [Theory]
    [InlineData("\"true\"", "true")]
    [InlineData("'5'", "5")]
    [InlineData("\"\"", "")]
    [InlineData("!!str 5", "5")]
    [InlineData("! 5", "5")]
    [InlineData("!custom 5", "5")]
    [InlineData("!!binary aGVsbG8=", "hello")]
    [InlineData("tRue", "tRue")]
    [InlineData("yEs", "yEs")]
    [InlineData("nULL", "nULL")]
    [InlineData("0o8", "0o8")]
    [InlineData("0b2", "0b2")]
    [InlineData("0x", "0x")]
    [InlineData("1:30", "1:30")]
    [InlineData("2001-01-01", "2001-01-01")]
    [InlineData("2001-01-01T00:00:00Z", "2001-01-01T00:00:00Z")]
    [InlineData("1.2.3", "1.2.3")]
    [InlineData("1e", "1e")]
    [InlineData("1e400", "1e400")]
    [InlineData("+", "+")]
    [InlineData(".", ".")]
    [InlineData("._5", "._5")]
    [InlineData("100m", "100m")]
    [InlineData("=", "=")]
    [InlineData("|\n  a\n  b\n", "a\nb\n")]
    [InlineData(">-\n  a\n  b\n", "a b")]
    public void Everything_else_is_a_text(string yaml, string expected)
    {
        var scalar = Scalar(yaml);

        Assert.Equal(ScalarKind.Text, scalar.Kind);
        Assert.Equal(expected, scalar.Text);
    }

    [Theory]
    [InlineData(".inf", "no number that JSON")]
    [InlineData("-.Inf", "no number that JSON")]
    [InlineData(".NaN", "no number that JSON")]
    [InlineData("!!int a", "cannot be read as !!int")]
    [InlineData("!!bool 5", "cannot be read as !!bool")]
    [InlineData("!!float true", "cannot be read as !!float")]
    [InlineData("!!null 5", "cannot be read as !!null")]
    [InlineData("!!binary '%'", "has to be base64")]
    public void What_Kubernetes_cannot_make_a_value_of_cannot_be_read(string yaml, string expected)
    {
        var file = Manifests.Read($"apiVersion: v1\nkind: Example\nvalue: {yaml}\n");

        var problem = Assert.Single(file.Problems);
        Assert.Equal(DocumentProblemKind.Unreadable, problem.Kind);
        Assert.Equal(new Position(3, 8), problem.Position);
        Assert.Contains(expected, problem.Message, StringComparison.Ordinal);
        Assert.Empty(file.Objects);
    }

    [Theory]
    [InlineData("on", "true")]
    [InlineData("n", "false")]
    [InlineData("0x10", "16")]
    [InlineData("1.5", "1.5")]
    [InlineData("'on'", "on")]
    [InlineData("~x", "~x")]
    public void Keys_become_texts(string yaml, string expected)
        => Assert.Equal(expected, Manifests.Object($"apiVersion: v1\nkind: Example\n{yaml}: value\n").Root.Entries[^1].Key);

    [Theory]
    [InlineData("1", 1L)]
    [InlineData("1e3", 1000L)]
    [InlineData("1.0", 1L)]
    [InlineData("-0", 0L)]
    [InlineData("1.5", null)]
    [InlineData("18446744073709551616", null)]
    [InlineData("\"1\"", null)]
    [InlineData("true", null)]
    public void Numbers_of_JSON_are_read_the_same(string json, long? expected)
        => Assert.Equal(expected, Manifests.Object($$"""{"apiVersion": "v1", "kind": "Example", "value": {{json}}}""").Root.Integer("value"));

    private static DocumentScalar Scalar(string yaml) => Assert.IsType<DocumentScalar>(Manifests.Value(yaml));
}
