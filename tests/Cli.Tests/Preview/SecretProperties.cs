using System.Text.Json;
using FsCheck.Xunit;
using Lucid.Cli.Preview;
using Lucid.Host.Secrets;
using Lucid.Host.Tests.Values;
using Lucid.Host.Values;
using static Lucid.Cli.Tests.Plans;

namespace Lucid.Cli.Tests.Preview;

/// <summary>Whatever a program declares: what is inside a secret is in no form of its preview.</summary>
[Properties(Arbitrary = [typeof(AnyValues)])]
public sealed class SecretProperties
{
    private const string Planted = "5ecret";

    [Property]
    public void No_preview_shows_what_is_inside_a_secret(ObjectValue before, ObjectValue after)
    {
        var report = Report(Plant(before, isSecret: false), Plant(after, isSecret: false));

        Assert.DoesNotContain(Planted, PreviewJson.Write(report), StringComparison.Ordinal);
        Assert.DoesNotContain(Planted, PreviewText.Write(report, isDetailed: true), StringComparison.Ordinal);

        using var screen = new StringWriter();
        var terminal = Consoles.Terminal(screen, hasColours: true, width: 10_000);
        var drawn = PreviewDrawing.Draw(report, isDetailed: true, terminal, new SecretTexts());
        Assert.DoesNotContain(Planted, drawn, StringComparison.Ordinal);
    }

    [Property]
    public void The_same_text_outside_a_secret_is_shown(ObjectValue value)
    {
        var shown = Report(ObjectValue.Empty, ((ObjectValue)Plant(value, isSecret: false)).With("plain", Text(Planted)));

        Assert.Contains(Planted, PreviewJson.Write(shown), StringComparison.Ordinal);
        Assert.Contains(Planted, PreviewText.Write(shown, isDetailed: true), StringComparison.Ordinal);
    }

    [Property]
    public void A_preview_is_always_readable_JSON(ObjectValue before, ObjectValue after)
    {
        using var document = JsonDocument.Parse(PreviewJson.Write(Report(before, after)));

        Assert.Equal(4, document.RootElement.GetProperty("resources").GetArrayLength());
    }

    private static PreviewReport Report(PropertyValue before, PropertyValue after)
    {
        var (old, @new) = ((ObjectValue)before, (ObjectValue)after);
        return Reports.Of(Of(
            [
                Stack with { Outputs = @new },
                Custom(ConfigMap, "changed") with { Inputs = @new },
                Custom(Deployment, "created") with { Inputs = @new },
            ],
            [
                Stack with { Outputs = old },
                Custom(ConfigMap, "changed") with { Inputs = old },
                Custom(Deployment, "deleted") with { Inputs = old },
            ]));
    }

    /// <summary>The value with every text inside its secrets, but no key, replaced by one that can be searched for.</summary>
    private static PropertyValue Plant(PropertyValue value, bool isSecret) => value switch
    {
        SecretValue secret => SecretValue.Of(Plant(secret.Inner, isSecret: true)),
        ListValue list => new ListValue([.. list.Items.Select(item => Plant(item, isSecret))]),
        ObjectValue map => ObjectValue.Create(map.Entries.Select(entry => KeyValuePair.Create(entry.Key, Plant(entry.Value, isSecret)))),
        AssetValue asset when isSecret => asset with { Reference = Planted },
        ResourceReferenceValue reference when isSecret => reference with { Urn = Planted },
        TextValue when isSecret => Text(Planted),
        _ => value,
    };
}
