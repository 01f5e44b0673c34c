using System.Text.Json;

namespace Lucid.Admission.Tests.Evaluation;

/// <summary>What came of an expression: whether it accepts the object, or why nobody can tell.</summary>
internal sealed record CelVerdict(bool Accepts, string? Error)
{
    /// <summary>Whether the API server lets the object in: not where an expression fails, since the policies fail closed.</summary>
    public bool Admits => Accepts && Error is null;

    public static CelVerdict Of(JsonElement answer) => answer.ValueKind == JsonValueKind.String
        ? new(false, answer.GetString())
        : new(answer.GetBoolean(), null);

    public override string ToString() => Error ?? (Accepts ? "accepts" : "refuses");
}
