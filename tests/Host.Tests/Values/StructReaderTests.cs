using System.Diagnostics;
using System.Runtime.ExceptionServices;
using System.Text;
using Google.Protobuf;
using Lucid.Host.Values;
using static Lucid.Host.Tests.Values.Samples;

namespace Lucid.Host.Tests.Values;

/// <summary>What the wire allows beside what peers usually write.</summary>
public sealed class StructReaderTests
{
    private const int MaxDepth = 1_000;

    private static readonly StructWriter Writer = new(acceptsSecrets: true, acceptsResources: true, keepsOutputs: true);

    [Fact]
    public void Fields_that_nobody_here_knows_are_passed_over()
    {
        byte[] unknown = [0x50, 0x96, 0x01, 0x5A, 0x02, 0x68, 0x69, 0x61, 1, 2, 3, 4, 5, 6, 7, 8, 0x6D, 1, 2, 3, 4];
        var value = Message(0x12, [.. unknown, .. Message(0x1A, "a"u8), .. unknown]);
        var item = Message(0x0A, [.. Message(0x1A, "i"u8), .. unknown]);
        var list = Message(0x12, Message(0x32, [.. unknown, .. item, .. unknown]));
        byte[] bytes =
        [
            .. unknown, .. Message(0x0A, [.. unknown, .. Message(0x0A, "k"u8), .. unknown, .. value, .. unknown]), .. unknown,
            .. Message(0x0A, [.. Message(0x0A, "l"u8), .. list]),
        ];

        Assert.Equal(Map(("k", Text("a")), ("l", List(Text("i")))), Read(bytes));
    }

    [Fact]
    public void Of_a_key_that_is_there_twice_the_last_value_counts()
    {
        byte[] bytes = [.. Entry("a", "1"), .. Entry("b", "2"), .. Entry("a", "3")];

        Assert.Equal(Map(("a", Text("3")), ("b", Text("2"))), Read(bytes));
        Assert.Equal(Map(("b", Text("2"))), Read([.. Entry("a", "1"), .. Entry("b", "2"), .. Message(0x0A, Message(0x0A, "a"u8))]));
    }

    [Fact]
    public void Of_a_value_that_is_said_twice_the_last_kind_counts()
    {
        byte[] text = Message(0x1A, "a"u8);
        byte[] nothing = [0x08, 0x00];

        Assert.Equal(Map(("k", Text("a"))), Read(EntryOf("k", [.. nothing, .. text])));
        Assert.Equal(Map(("k", List(NullValue.Instance))), Read(EntryOf("k", Message(0x32, Message(0x0A, [.. text, .. nothing])))));
    }

    [Fact]
    public void An_entry_without_key_or_value_has_an_empty_key_or_null()
    {
        Assert.Equal(Map(("", Text("a"))), Read(Message(0x0A, Message(0x12, Message(0x1A, "a"u8)))));
        Assert.Equal(Map(("k", List(NullValue.Instance))), Read(EntryOf("k", Message(0x32, Message(0x0A, [])))));
    }

    [Fact]
    public void A_secret_of_null_keeps_its_null() =>
        Assert.Equal(SecretValue.Of(NullValue.Instance), ReadBack(SecretValue.Of(NullValue.Instance)));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_output_value_of_null_is_known_and_one_without_value_is_not(bool isSecret)
    {
        var ofNull = new OutputValue { Value = NullValue.Instance, IsSecret = isSecret, Dependencies = ["urn"] };
        var unknown = ofNull with { Value = null };

        Assert.Equal(ofNull, ReadBack(ofNull));
        Assert.False(ReadBack(ofNull).ContainsUnknowns);
        Assert.Equal(unknown, ReadBack(unknown));
        Assert.True(ReadBack(unknown).ContainsUnknowns);
    }

    [Fact]
    public void Output_values_without_value_in_each_other_take_no_longer_than_others() =>
        Assert.True(StructReader.Read(DeepBytes.OutputsWithoutValue(MaxDepth)).ContainsUnknowns);

    [Fact]
    public void Values_may_stand_a_thousand_deep_in_each_other()
    {
        foreach (var deep in new[] { DeepBytes.Maps(MaxDepth), DeepBytes.Lists(MaxDepth) })
        {
            OnSmallStack(() =>
            {
                var value = StructReader.Read(deep);

                Assert.Equal(deep, Writer.Write(value));
                Assert.Equal(value, StructReader.Read(deep));
                Assert.NotEmpty(value.ToString());
                Assert.Single(Writer.WriteMessage(value).Fields);
            });
        }
    }

    [Theory]
    [InlineData(MaxDepth + 1)]
    [InlineData(2_000)]
    [InlineData(200_000)]
    public void Deeper_ones_are_refused(int depth)
    {
        foreach (var deep in new[] { DeepBytes.Maps(depth), DeepBytes.Lists(depth) })
        {
            OnSmallStack(() => Assert.Equal(
                "values stand in each other more than 1000 deep",
                Assert.Throws<FormatException>(() => StructReader.Read(deep)).Message));
        }
    }

    [Fact]
    public void A_hundred_thousand_keys_take_no_time_that_grows_with_their_square()
    {
        var longest = ObjectValue.Create(Enumerable.Range(0, 100_000).Select(number =>
            KeyValuePair.Create($"key {number * 7919 % 100_000}", (PropertyValue)Number(number))));
        var watch = Stopwatch.StartNew();

        Assert.Equal(longest, StructReader.Read(Writer.Write(longest)));
        Assert.Equal(100_000, longest.Entries.Length);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"it took {watch.Elapsed}");
    }

    private static ObjectValue Read(byte[] bytes) => StructReader.Read(ByteString.CopyFrom(bytes));

    private static PropertyValue ReadBack(PropertyValue value) => StructReader.Read(Writer.Write(Map(("it", value))))["it"]!;

    private static byte[] Entry(string key, string text) => EntryOf(key, Message(0x1A, Encoding.UTF8.GetBytes(text)));

    private static byte[] EntryOf(string key, byte[] value) =>
        Message(0x0A, [.. Message(0x0A, Encoding.UTF8.GetBytes(key)), .. Message(0x12, value)]);

    /// <summary>Runs on a thread with the stack that threads have on musl, where .NET gives the least.</summary>
    private static void OnSmallStack(Action action)
    {
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    action();
                }
                catch (Exception exception)
                {
                    failure = ExceptionDispatchInfo.Capture(exception);
                }
            },
            maxStackSize: 3 << 19);
        thread.Start();
        thread.Join();
        failure?.Throw();
    }

    /// <summary>A field with content of less than 128 bytes.</summary>
    private static byte[] Message(byte tag, ReadOnlySpan<byte> content) => [tag, checked((byte)content.Length), .. content];
}
