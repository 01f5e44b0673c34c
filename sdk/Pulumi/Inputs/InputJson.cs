using System.Text.Json;

namespace Pulumi;

/// <summary>A JSON document for a resource.</summary>
public sealed class InputJson : Input<JsonElement>
{
    /// <summary>Makes an undefined document.</summary>
    public InputJson()
        : base(default(JsonElement))
    {
    }

    private InputJson(JsonElement value)
        : base(value)
    {
    }

    private InputJson(Output<JsonElement> value)
        : base(value)
    {
    }

#pragma warning disable CS1591 // Six conversions whose signature says all.
    public static implicit operator InputJson(string json) => new(Parse(json));

    public static implicit operator InputJson(JsonDocument document) => new(document.RootElement.Clone());

    public static implicit operator InputJson(JsonElement element) => new(element);

    public static implicit operator InputJson(Output<string> json) => new(json.Apply(Parse));

    public static implicit operator InputJson(Output<JsonDocument> document) => new(document.Apply(value => value.RootElement.Clone()));

    public static implicit operator InputJson(Output<JsonElement> element) => new(element);
#pragma warning restore CS1591

    private static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
