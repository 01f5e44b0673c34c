using System.Text.Json;
using System.Text.RegularExpressions;
using Lucid.Cli.Preview;
using Lucid.Host.Secrets;

namespace Lucid.Cli.Tests.Preview;

/// <summary>What lucid itself says of a preview stays readable, whichever of its words is a secret of the stack.</summary>
public sealed partial class OwnWordTests
{
    public static TheoryData<string> OwnTexts() =>
    [
        PreviewText.Heading(Reports.OfEveryKind()),
        PreviewText.Heading(Reports.OfEveryKind() with { StatePath = "a" }),
        PreviewText.Legend(isDetailed: false),
        PreviewText.HiddenNote(new PreviewNode { Kind = default, Title = "", Properties = [], Hidden = 1, Children = [] })!,
        PreviewText.HiddenNote(new PreviewNode { Kind = default, Title = "", Properties = [], Hidden = 2, Children = [] })!,
        "3 to create, 1 to import, 1 to update, 1 to replace, 2 to delete, 1 to read, 7 unchanged.",
        "Nothing is declared and nothing is deployed.",
        "Outputs",
        "(known after apply) (cannot be changed in place) [secret]",
        "error: warning: note: resource:",
        string.Join(' ', PropertyNames(PreviewJson.Write(Reports.OfEveryKind()))),
        string.Join(' ', PropertyNames(PreviewJson.Write(Reports.OfImportsAndRenames()))),
    ];

    [Theory]
    [MemberData(nameof(OwnTexts))]
    public void Is_not_masked(string text)
    {
        var words = Word().Matches(text).Select(match => match.Value).Where(word => word is not "lucid").ToArray();
        Assert.All(words, word =>
        {
            var secrets = new SecretTexts();
            secrets.Add(word);

            Assert.Equal(text, secrets.Mask(text));
        });
    }

    private static IEnumerable<string> PropertyNames(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. Names(document.RootElement).Distinct()];
    }

    // What a value holds is the program's.
    private static IEnumerable<string> Names(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Names),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(
            property => Names(property.Name is "before" or "after" ? default : property.Value).Prepend(property.Name)),
        _ => [],
    };

    [GeneratedRegex("[A-Za-z]{5,}")]
    private static partial Regex Word();
}
