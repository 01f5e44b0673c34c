using FsCheck.Xunit;
using Lucid.Host.Diagnostics;
using Lucid.Host.Graph;
using Lucid.Host.Secrets;
using Lucid.Host.Values;
using static Lucid.Host.Tests.Values.Samples;

namespace Lucid.Host.Tests.Secrets;

public sealed class SecretTextTests
{
    private const string KeyLine = "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSj";
    private const string PrivateKey = $"-----BEGIN PRIVATE KEY-----\n{KeyLine}\nshort==\n-----END PRIVATE KEY-----\n";

    [Fact]
    public void A_secret_is_masked_wherever_it_stands() => Assert.Equal("a [secret] b[secret]", Of("hunter2").Mask("a hunter2 bhunter2"));

    [Fact]
    public void Its_base64_form_is_masked_too() => Assert.Equal("password: [secret]", Of("hunter2").Mask("password: aHVudGVyMg=="));

    [Theory]
    [InlineData("""pa\"ss<wörd>""")]
    [InlineData("""pa\u0022ss\u003Cw\u00F6rd\u003E""")]
    public void Its_JSON_forms_are_masked_too(string form) =>
        Assert.Equal("password: [secret]", Of("pa\"ss<wörd>").Mask($"password: {form}"));

    [Fact]
    public void The_URN_of_a_message_is_masked() => Assert.Equal(
        "urn:pulumi:dev::lucid::a:b:C::of-[secret]",
        Of("hunter2").Mask(Diagnostic.Note("odd") with { Urn = new Urn("urn:pulumi:dev::lucid::a:b:C::of-hunter2") }).Urn?.Text);

    [Fact]
    public void The_longest_secret_is_masked_first() => Assert.Equal("x [secret] [secret]", Of("hunter", "hunter2-long").Mask("x hunter2-long hunter"));

    [Fact]
    public void Text_without_secrets_stays_the_same() => Assert.Equal("nothing here", Of("hunter2").Mask("nothing here"));

    [Fact]
    public void Short_texts_are_not_looked_for() => Assert.Equal("abcd", Of("abcd").Mask("abcd"));

    [Fact]
    public void A_line_of_a_key_is_a_secret_but_its_armour_is_not() => Assert.Equal(
        "key: [secret] -----BEGIN PRIVATE KEY-----", Of(PrivateKey).Mask($"key: {KeyLine} -----BEGIN PRIVATE KEY-----"));

    [Fact]
    public void Without_secrets_nothing_is_masked_or_carried()
    {
        Assert.Equal("text", new SecretTexts().Mask("text"));
        Assert.False(new SecretTexts().IsCarriedBy("text"));
    }

    [Theory]
    [InlineData("hunter2", true)]
    [InlineData("my hunter2", false)]
    [InlineData("long-enough", true)]
    [InlineData("mongodb://app:long-enough@mongo", true)]
    [InlineData("bG9uZy1lbm91Z2g=", true)]
    [InlineData("other", false)]
    public void Short_secrets_are_carried_only_by_themselves(string text, bool isCarried) =>
        Assert.Equal(isCarried, Of("hunter2", "long-enough").IsCarriedBy(text));

    [Fact]
    public void Every_text_inside_a_secret_value_is_learnt()
    {
        var secrets = new SecretTexts();
        secrets.AddSecretsIn(Map(
            ("plain", Text("plain-text")),
            ("secret", SecretValue.Of(Map(("list", List(Text("in-a-list"))), ("asset", new AssetValue(AssetSource.Text, "in-an-asset"))))),
            ("list", List(Secret("marked-item"))),
            ("archive", ArchiveValue.Of(Map(("file", SecretValue.Of(new AssetValue(AssetSource.Text, "in-an-archive")))))),
            ("secret archive", SecretValue.Of(ArchiveValue.Of(Map(("file", new AssetValue(AssetSource.Text, "in-a-secret-archive")))))),
            ("output", new OutputValue { Value = Text("in-an-output"), IsSecret = true, Dependencies = [] }),
            ("inside an output", new OutputValue { Value = List(Secret("deep-in-an-output")), IsSecret = false, Dependencies = [] })));

        Assert.Equal("plain-text", secrets.Mask("plain-text"));
        foreach (var text in new[]
        {
            "in-a-list", "in-an-asset", "marked-item", "in-an-archive", "in-a-secret-archive", "in-an-output", "deep-in-an-output",
        })
        {
            Assert.Equal("[secret]", secrets.Mask(text));
        }
    }

    [Property]
    public void Masked_text_holds_no_secret(string? before, Guid secret, string? after)
    {
        var text = secret.ToString("N");

        Assert.DoesNotContain(text, Of(text, text[..8]).Mask($"{before}{text}{after}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_may_add_and_mask_at_once()
    {
        var secrets = new SecretTexts();
        await Parallel.ForAsync(0, 200, (number, _) =>
        {
            secrets.Add($"secret-number-{number:000}");
            Assert.Equal("[secret]", secrets.Mask($"secret-number-{number:000}"));
            return ValueTask.CompletedTask;
        });

        Assert.All(Enumerable.Range(0, 200), number => Assert.Equal("[secret]", secrets.Mask($"secret-number-{number:000}")));
    }

    [Fact]
    public void A_lost_mark_is_restored_where_a_text_carries_a_secret()
    {
        var map = Map(("env", List(Text("plain"), Text("mongodb://app:long-enough@mongo"))), ("n", Number(1)));

        var restored = SecretMarks.Restore(map, Of("long-enough"));

        Assert.Equal(Map(("env", List(Text("plain"), Secret("mongodb://app:long-enough@mongo"))), ("n", Number(1))), restored);
    }

    [Fact]
    public void A_value_without_lost_marks_stays_the_same_instance()
    {
        var map = Map(("env", List(Text("plain"))), ("inner", Map(("a", Secret("long-enough")))));

        Assert.Same(map, SecretMarks.Restore(map, Of("long-enough")));
    }

    private static SecretTexts Of(params string[] texts)
    {
        var secrets = new SecretTexts();
        Array.ForEach(texts, secrets.Add);
        return secrets;
    }

    [Fact]
    public void The_form_in_which_JSON_holds_a_secret_is_masked_too()
    {
        var secrets = new SecretTexts();
        secrets.Add("quo\"ted\\and\nbroken");

        Assert.Equal("{\"name\": \"[secret]\"}", secrets.Mask("{\"name\": \"quo\\\"ted\\\\and\\nbroken\"}"));
    }
}
