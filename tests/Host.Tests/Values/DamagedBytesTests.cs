using FsCheck.Xunit;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Lucid.Host.Values;
using static Lucid.Host.Tests.Values.Samples;

namespace Lucid.Host.Tests.Values;

/// <summary>Bytes that are no value are refused with words, whatever they are.</summary>
public sealed class DamagedBytesTests
{
    private static readonly byte[] Whole = new StructWriter(acceptsSecrets: true, acceptsResources: true).Write(Map(("it", Map(
        ("flag", new BooleanValue(true)),
        ("list", List(Text("ä"), Lucid.Host.Values.NullValue.Instance, Number(1.5), List())),
        ("map", Map(("a", Map(("b", Text(new string('c', 200))))))),
        ("secret", Secret("s")),
        ("unknown", UnknownValue.Instance))))).ToByteArray();

    [Fact]
    public void Cut_short_anywhere_they_are_refused()
    {
        for (var length = 1; length < Whole.Length; length++)
        {
            Assert.Equal(
                "the bytes of a value are damaged: it ends in the middle of a value", RefusalOf(Whole[..length]));
        }
    }

    [Fact]
    public void None_at_all_are_an_empty_object() => Assert.Equal(ObjectValue.Empty, StructReader.Read(ByteString.Empty));

    [Property(MaxTest = 2_000)]
    public void With_any_bytes_changed_they_are_refused_or_still_a_value(int[] places, byte[] bytes)
    {
        var changed = (byte[])Whole.Clone();
        foreach (var (place, value) in places.Zip(bytes))
        {
            changed[(uint)place % changed.Length] = value;
        }

        AssertNoMoreIsReadThanTheLibraryReads(changed);
    }

    [Fact]
    public void With_any_one_byte_changed_they_are_refused_or_still_a_value()
    {
        for (var place = 0; place < Whole.Length; place++)
        {
            for (var value = 0; value <= byte.MaxValue; value++)
            {
                var changed = (byte[])Whole.Clone();
                changed[place] = (byte)value;
                AssertNoMoreIsReadThanTheLibraryReads(changed);
            }
        }
    }

    [Property(MaxTest = 2_000)]
    public void Whatever_they_are_they_are_refused_or_a_value(byte[] bytes) => AssertNoMoreIsReadThanTheLibraryReads(bytes);

    [Theory]
    [InlineData(new byte[] { 0x0A, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01 }, "it ends in the middle of a value")]
    [InlineData(new byte[] { 0x0A, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F }, "it ends in the middle of a value")]
    [InlineData(new byte[] { 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x01 }, "a number is too long")]
    [InlineData(new byte[] { 0x0B, 0x0C }, "a field is of no known type")]
    [InlineData(new byte[] { 0x0F }, "a field is of no known type")]
    [InlineData(new byte[] { 0x00, 0x00 }, "a field has no number")]
    [InlineData(new byte[] { 0x8A, 0x80, 0x80, 0x80, 0x10, 0x00 }, "a field has no number")]
    [InlineData(new byte[] { 0x0A, 0x03, 0x0A, 0x01, 0xFF }, "a text is not UTF-8")]
    [InlineData(new byte[] { 0x0A, 0x07, 0x12, 0x05, 0x1A, 0x03, 0xED, 0xA0, 0x80 }, "a text is not UTF-8")]
    public void The_message_says_what_is_wrong_with_them(byte[] bytes, string what) =>
        Assert.Equal($"the bytes of a value are damaged: {what}", RefusalOf(bytes));

    private static string RefusalOf(byte[] bytes) =>
        Assert.Throws<FormatException>(() => StructReader.Read(ByteString.CopyFrom(bytes))).Message;

    private static void AssertNoMoreIsReadThanTheLibraryReads(byte[] bytes)
    {
        try
        {
            StructReader.Read(ByteString.CopyFrom(bytes));
        }
        catch (FormatException)
        {
            return;
        }

        Struct.Parser.ParseFrom(bytes);
    }
}
