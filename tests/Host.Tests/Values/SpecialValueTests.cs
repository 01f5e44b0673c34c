using Google.Protobuf.WellKnownTypes;
using Lucid.Host.Values;
using static Lucid.Host.Tests.Values.Samples;

namespace Lucid.Host.Tests.Values;

/// <summary>The signatures, spelt out as the protocol has them: a round trip alone would not notice a wrong one.</summary>
public sealed class SpecialValueTests
{
    private const string Key = "4dabf18193072939515e22adb298388d";
    private const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
    private const string Urn = "urn:pulumi:dev::lucid::a:b:C::d";

    public static TheoryData<string, PropertyValue> Signed => new()
    {
        { Special("1b47061264138c4ac30d75fd1eb44270", "\"value\": \"s3cret\""), Secret("s3cret") },
        { Special("1b47061264138c4ac30d75fd1eb44270", "\"value\": {\"a\": 1}"), SecretValue.Of(Map(("a", Number(1)))) },
        { Special("5cf8f73096256a8f31e491e813e4eb8e", $"\"urn\": \"{Urn}\""), new ResourceReferenceValue(Urn, null, null) },
        {
            Special("5cf8f73096256a8f31e491e813e4eb8e", $"\"urn\": \"{Urn}\", \"id\": \"i-1\", \"packageVersion\": \"4.34.2\""),
            new ResourceReferenceValue(Urn, "i-1", "4.34.2")
        },
        { Special("5cf8f73096256a8f31e491e813e4eb8e", $"\"urn\": \"{Urn}\", \"id\": \"\""), new ResourceReferenceValue(Urn, "", null) },
        { Special("c44067f5952c0a294b673a41bacd8c17", "\"text\": \"hello\""), new AssetValue(AssetSource.Text, "hello") },
        { Special("c44067f5952c0a294b673a41bacd8c17", "\"path\": \"a.txt\""), new AssetValue(AssetSource.Path, "a.txt") },
        { Special("c44067f5952c0a294b673a41bacd8c17", "\"uri\": \"https://a\""), new AssetValue(AssetSource.Uri, "https://a") },
        { Special("0def7320c3a5731c473e5ecbe6d01bc7", "\"path\": \"dir\""), ArchiveValue.From(AssetSource.Path, "dir") },
        { Special("0def7320c3a5731c473e5ecbe6d01bc7", "\"uri\": \"https://a\""), ArchiveValue.From(AssetSource.Uri, "https://a") },
        {
            Special("0def7320c3a5731c473e5ecbe6d01bc7", $"\"assets\": {{\"a\": {Special("c44067f5952c0a294b673a41bacd8c17", "\"path\": \"a.txt\"")}}}"),
            ArchiveValue.Of(Map(("a", new AssetValue(AssetSource.Path, "a.txt"))))
        },
    };

    [Fact]
    public void What_has_nothing_but_the_hash_of_the_engine_is_empty()
    {
        Assert.Equal(new AssetValue(AssetSource.Text, ""), Read(Special("c44067f5952c0a294b673a41bacd8c17", "\"hash\": \"e3b0\"")));
        Assert.Equal(ArchiveValue.Of(ObjectValue.Empty), Read(Special("0def7320c3a5731c473e5ecbe6d01bc7", "\"hash\": \"e3b0\"")));
    }

    [Theory]
    [MemberData(nameof(Signed))]
    public void A_signed_object_is_what_it_stands_for(string json, PropertyValue expected) => Assert.Equal(expected, Read(json));

    [Theory]
    [MemberData(nameof(Signed))]
    public void It_is_written_with_the_same_signature(string json, PropertyValue value) =>
        Assert.Equal(Value.Parser.ParseJson(json), Write(value));

    [Theory]
    [InlineData(Unknown)]
    [InlineData("1c4a061d-8072-4f0a-a4cb-0ff528b18fe7")]
    [InlineData("3eeb2bf0-c639-47a8-9e75-3b44932eb421")]
    [InlineData("6a19a0b0-7e62-4c92-b797-7f8e31da9cc2")]
    [InlineData("030794c1-ac77-496b-92df-f27374a8bd58")]
    [InlineData("e48ece36-62e2-4504-bad9-02848725956a")]
    [InlineData("dd056dcd-154b-4c76-9bd3-c8f88648b5ff")]
    [InlineData("mongodb://app:04da6b54-80e4-46f7-96ec-b56ff0331ba9@mongo")]
    public void A_text_that_is_or_holds_an_unknown_is_unknown(string text) => Assert.Same(UnknownValue.Instance, Read($"\"{text}\""));

    [Fact]
    public void The_unknown_string_is_what_is_sent_for_every_unknown() => Assert.Equal(Unknown, Write(UnknownValue.Instance).StringValue);

    [Fact]
    public void A_secret_of_a_secret_is_one_secret() =>
        Assert.Equal(Secret("a"), Read(Special(Signatures.Secret, $"\"value\": {Special(Signatures.Secret, "\"value\": \"a\"")}")));

    [Fact]
    public void An_output_value_keeps_what_it_knows() => Assert.Equal(
        new OutputValue { Value = Text("a"), IsSecret = true, Dependencies = [Urn] },
        Read(Special("d0e6a833031e9bbcd3f4e8bde6ca49a4", $"\"value\": \"a\", \"secret\": true, \"dependencies\": [\"{Urn}\"]")));

    [Fact]
    public void An_output_value_without_value_is_unknown()
    {
        var read = Assert.IsType<OutputValue>(Read(Special("d0e6a833031e9bbcd3f4e8bde6ca49a4", "\"secret\": true")));

        Assert.Null(read.Value);
        Assert.True(read.ContainsUnknowns);
        Assert.Equal(SecretValue.Of(UnknownValue.Instance), StructReader.Read(Write(read)));
    }

    [Fact]
    public void A_signature_that_nobody_here_knows_leaves_an_object() => Assert.Equal(
        Map((Key, Text("803fd3297a5875dc03ca845dda5d2a98")), ("value", Text("AA=="))), Read(Special("803fd3297a5875dc03ca845dda5d2a98", "\"value\": \"AA==\"")));

    [Theory]
    [InlineData("5cf8f73096256a8f31e491e813e4eb8e", "\"id\": \"i-1\"", "a resource reference has no 'urn'")]
    [InlineData("c44067f5952c0a294b673a41bacd8c17", "\"other\": \"00\"", "an asset has neither 'text', 'path' nor 'uri'")]
    [InlineData("0def7320c3a5731c473e5ecbe6d01bc7", "\"other\": \"00\"", "an archive has neither 'assets', 'path' nor 'uri'")]
    [InlineData("0def7320c3a5731c473e5ecbe6d01bc7", "\"text\": \"a\"", "an archive has neither 'assets', 'path' nor 'uri'")]
    public void A_special_value_that_lacks_what_it_needs_is_refused(string signature, string content, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => Read(Special(signature, content))).Message);

    [Theory]
    [InlineData(null, Urn)]
    [InlineData("", Unknown)]
    [InlineData("i-1", "i-1")]
    public void A_program_that_takes_no_references_gets_the_id_or_the_URN_of_a_component(string? id, string expected) => Assert.Equal(
        expected, Write(new ResourceReferenceValue(Urn, id, null), acceptsResources: false).StringValue);

    [Fact]
    public void The_unknown_id_of_a_referenced_resource_is_no_id() => Assert.Equal(
        new ResourceReferenceValue(Urn, "", null), Read(Special(Signatures.ResourceReference, $"\"urn\": \"{Urn}\", \"id\": \"{Unknown}\"")));

    [Fact]
    public void An_archive_contains_what_its_assets_contain()
    {
        var archive = ArchiveValue.Of(Map(("key", SecretValue.Of(new AssetValue(AssetSource.Text, "k"))), ("later", UnknownValue.Instance)));

        Assert.True(archive.ContainsSecrets);
        Assert.True(archive.ContainsUnknowns);
    }

    private static string Special(string signature, string content) => $"{{\"{Key}\": \"{signature}\", {content}}}";

    private static PropertyValue Read(string json) => StructReader.Read(Value.Parser.ParseJson(json));

    private static Value Write(PropertyValue value, bool acceptsResources = true) =>
        new StructWriter(acceptsSecrets: true, acceptsResources).WriteMessage(Map(("it", value))).Fields["it"];
}
