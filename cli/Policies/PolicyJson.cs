using System.Text.Json;
using Lucid.Host.Policies;

namespace Lucid.Cli.Policies;

/// <summary>What policy packs say, for programs: docs/policy-packs.md describes the form.</summary>
internal static class PolicyJson
{
    /// <summary>The property <c>policies</c>; there is none where there are no packs.</summary>
    public static void Write(Utf8JsonWriter writer, ImmutableArray<PolicyPackReport> packs)
    {
        if (packs.IsEmpty)
        {
            return;
        }

        writer.WriteStartObject("policies");
        writer.WriteStartArray("packs");
        packs.ToList().ForEach(pack => WritePack(writer, pack));
        writer.WriteEndArray();
        writer.WriteStartArray("violations");
        packs.ToList().ForEach(pack => pack.Violations.ToList().ForEach(violation => WriteViolation(writer, pack, violation)));
        writer.WriteEndArray();
        writer.WriteStartArray("remediations");
        packs.ToList().ForEach(pack => pack.Remediations.ToList().ForEach(remediation => WriteRemediation(writer, pack, remediation)));
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WritePack(Utf8JsonWriter writer, PolicyPackReport pack)
    {
        writer.WriteStartObject();
        writer.WriteString("name", pack.Name);
        WriteIfGiven(writer, "version", pack.Version);
        writer.WriteString("path", pack.Path);
        writer.WriteStartArray("policies");
        foreach (var policy in pack.Policies)
        {
            writer.WriteStartObject();
            writer.WriteString("name", policy.Name);
            WriteIfGiven(writer, "description", policy.Description);
            writer.WriteString("level", PolicyText.WordOf(policy.Level));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteViolation(Utf8JsonWriter writer, PolicyPackReport pack, PolicyViolation violation)
    {
        writer.WriteStartObject();
        WriteRule(writer, pack, violation.Policy, violation.Description);
        writer.WriteString("level", PolicyText.WordOf(violation.Level));
        WriteIfGiven(writer, "severity", PolicyText.WordOf(violation.Severity));
        writer.WriteString("message", violation.Message);
        WriteIfGiven(writer, "urn", violation.Urn?.Text);
        writer.WriteEndObject();
    }

    private static void WriteRemediation(Utf8JsonWriter writer, PolicyPackReport pack, PolicyRemediation remediation)
    {
        writer.WriteStartObject();
        WriteRule(writer, pack, remediation.Policy, remediation.Description);
        writer.WriteString("urn", remediation.Urn.Text);
        writer.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter writer, PolicyPackReport pack, string policy, string description)
    {
        writer.WriteString("pack", pack.Name);
        WriteIfGiven(writer, "version", pack.Version);
        writer.WriteString("policy", policy);
        WriteIfGiven(writer, "description", description);
    }

    private static void WriteIfGiven(Utf8JsonWriter writer, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            writer.WriteString(name, text);
        }
    }
}
