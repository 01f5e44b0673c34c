using System.Text.Json;
using Lucid.Cli.Policies;
using Lucid.Cli.Terminal;
using Lucid.Host.Diff;
using Lucid.Host.Kubernetes;
using Lucid.Host.Values;

namespace Lucid.Cli.Preview;

/// <summary>A preview for programs: docs/preview.md describes the form.</summary>
internal static class PreviewJson
{
    /// <summary>Grows when something that readers rely on changes its meaning; new properties do not count.</summary>
    private const int FormatVersion = 1;

    public static string Write(PreviewReport report) => JsonReport.Write(writer =>
    {
        writer.WriteNumber("formatVersion", FormatVersion);
        writer.WriteString("project", report.Project);
        writer.WriteString("stack", report.Stack);
        WriteSummary(writer, report.Plan);
        writer.WriteStartArray("resources");
        foreach (var change in report.Plan.Changes)
        {
            WriteResource(writer, change);
        }

        writer.WriteEndArray();
        JsonReport.WriteTexts(writer, "deletions", report.Plan.Deletions.Select(deletion => deletion.Resource.Urn.Text));
        writer.WriteStartArray("outputs");
        foreach (var output in report.Plan.Outputs)
        {
            WriteProperty(writer, output, mattersForSecurity: false);
        }

        writer.WriteEndArray();
        PolicyJson.Write(writer, report.PolicyPacks);
        JsonReport.WriteDiagnostics(writer, report.AllDiagnostics);
    });

    private static void WriteSummary(Utf8JsonWriter writer, DeploymentPlan plan)
    {
        writer.WriteStartObject("summary");
        foreach (var kind in ChangeWords.InOrder)
        {
            writer.WriteNumber(ChangeWords.Name(kind), plan.Count(kind));
        }

        writer.WriteEndObject();
    }

    private static void WriteResource(Utf8JsonWriter writer, ResourceChange change)
    {
        writer.WriteStartObject();
        writer.WriteString("change", ChangeWords.Name(change.Kind));
        writer.WriteString("urn", change.Resource.Urn.Text);
        writer.WriteString("type", change.Resource.Type);
        writer.WriteString("name", change.Resource.Name);
        if (change.Resource.Parent is { } parent)
        {
            writer.WriteString("parent", parent.Text);
        }

        if (change.Resource.FormerUrn is { } formerUrn)
        {
            writer.WriteString("formerUrn", formerUrn.Text);
        }

        if (change.Kind == ChangeKind.Import)
        {
            writer.WriteString("importId", change.Resource.ImportId);
        }

        if (change.Kind == ChangeKind.Replace)
        {
            writer.WriteBoolean("deletesFirst", change.DeletesFirst);
        }

        if (change.Reason is { } reason)
        {
            writer.WriteString("reason", reason);
        }

        if (change.Kind is ChangeKind.Delete or ChangeKind.Replace)
        {
            writer.WriteBoolean("retained", change.IsRetained);
        }

        writer.WriteStartArray("properties");
        var properties = change.Kind is ChangeKind.Create or ChangeKind.Import or ChangeKind.Read
            ? PropertyDiffer.Leaves(change.Resource.Inputs)
            : change.Properties;
        foreach (var property in properties)
        {
            WriteProperty(writer, property, SecurityPaths.Rank(change.Resource.Type, property.Path) is not null);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteProperty(Utf8JsonWriter writer, PropertyChange property, bool mattersForSecurity)
    {
        writer.WriteStartObject();
        writer.WriteString("path", property.Path.ToString());
        WriteSide(writer, "before", property.Before);
        WriteSide(writer, "after", property.After);
        WriteIf(writer, "secret", property is { Before.ContainsSecrets: true } or { After.ContainsSecrets: true });
        WriteIf(writer, "unknown", property is { After.ContainsUnknowns: true });
        WriteIf(writer, "security", mattersForSecurity);
        WriteIf(writer, "causesReplacement", property.CausesReplacement);
        writer.WriteEndObject();
    }

    private static void WriteSide(Utf8JsonWriter writer, string name, PropertyValue? value)
    {
        if (value is not null)
        {
            writer.WritePropertyName(name);
            JsonValues.Write(writer, value);
        }
    }

    private static void WriteIf(Utf8JsonWriter writer, string name, bool isSo)
    {
        if (isSo)
        {
            writer.WriteBoolean(name, true);
        }
    }
}
