using Lucid.Cli.Terminal;
using Lucid.Host.Secrets;

namespace Lucid.Cli.Tests.Terminal;

public sealed class JsonMaskTests
{
    private readonly SecretTexts _secrets = new();

    [Fact]
    public void Without_secrets_the_text_stays_the_same()
    {
        _secrets.Add("hunter2");
        var json = Written("""{ "name": "web", "line": 1.5E-07 }""");

        Assert.Same(json, JsonMask.Of(json, _secrets));
    }

    [Fact]
    public void A_number_that_tells_a_secret_becomes_a_text() => AssertMasked(
        "12345",
        """{ "after": [12345, 1.5, 1.5E-07, 1123456, true, null] }""",
        """{ "after": ["[secret]", 1.5, 1.5E-07, "1[secret]6", true, null] }""");

    [Fact]
    public void The_names_of_the_form_stay_though_a_secret_is_spelled_like_one() => AssertMasked(
        "hunter2",
        """{ "summary": { "hunter2": 1 }, "change": "hunter2" }""",
        """{ "summary": { "hunter2": 1 }, "change": "[secret]" }""");

    [Fact]
    public void The_names_inside_a_program_s_values_do_not() => AssertMasked(
        "hunter2",
        """{ "before": { "hunter2": { "to-hunter2": 1 } }, "after": 1, "hunter2": { "hunter2": 2 } }""",
        """{ "before": { "[secret]": { "to-[secret]": 1 } }, "after": 1, "hunter2": { "hunter2": 2 } }""");

    [Fact]
    public void A_secret_that_is_an_everyday_word_masks_nothing_of_the_form()
    {
        _secrets.Add("create");
        var json = Written("""{ "summary": { "create": 1 }, "change": "create" }""");

        Assert.Same(json, JsonMask.Of(json, _secrets));
    }

    private void AssertMasked(string secret, string json, string masked)
    {
        _secrets.Add(secret);

        Assert.Equal(Written(masked), JsonMask.Of(Written(json), _secrets));
    }

    // The form in which all results are written.
    private static string Written(string json)
    {
        using var document = System.Text.Json.JsonDocument.Parse(json);
        return JsonReport.Write(writer =>
        {
            foreach (var property in document.RootElement.EnumerateObject())
            {
                property.WriteTo(writer);
            }
        });
    }
}
