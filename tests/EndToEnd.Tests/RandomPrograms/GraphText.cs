using System.Text;
using System.Text.Json;
using Lucid.Host.Graph;
using Lucid.Host.Values;

namespace Lucid.EndToEnd.Tests.RandomPrograms;

/// <summary>Graphs as text, secrets included, to be compared.</summary>
internal static class GraphText
{
    public static string Of(IEnumerable<Resource> resources)
    {
        var text = new StringBuilder();
        var declared = resources.Where(resource => resource.Kind != ResourceKind.DefaultProvider);
        foreach (var resource in declared.OrderBy(resource => resource.Urn))
        {
            text.Append(Quoted(resource.Urn.Text)).Append(' ').Append(resource.Kind)
                .Append(" parent ").AppendLine(Quoted(resource.Parent?.Text))
                .Append("  type ").Append(resource.Type).Append(" name ").Append(Quoted(resource.Name))
                .Append(" id ").AppendLine(Quoted(resource.Id))
                .Append("  protect ").Append(resource.IsProtected).Append(" retain ").Append(resource.IsRetainedOnDelete)
                .Append(" first ").Append(resource.DeleteBeforeReplace).Append(" with ").AppendLine(Quoted(resource.DeletedWith?.Text))
                .Append("  ignore ").AppendJoin(' ', resource.IgnoreChanges).Append(" hide ").AppendJoin(' ', resource.HideDiffs)
                .Append(" replace ").AppendJoin(' ', resource.ReplaceOnChanges)
                .Append(" secret ").AppendJoin(' ', resource.AdditionalSecretOutputs.Order(StringComparer.Ordinal)).AppendLine();
            Append(text, "  in", resource.Inputs);
            Append(text, "  out", resource.Outputs);
            foreach (var dependency in resource.Dependencies)
            {
                text.Append("  after ").AppendLine(Quoted(dependency.Text));
            }

            foreach (var (key, dependencies) in resource.PropertyDependencies)
            {
                text.Append("  ").Append(Quoted(key)).Append(" from ")
                    .AppendJoin(' ', dependencies.Select(urn => Quoted(urn.Text))).AppendLine();
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string what, ObjectValue values)
    {
        foreach (var (key, value) in values.Entries)
        {
            text.Append(what).Append(' ').Append(Quoted(key)).Append(' ').AppendLine(Of(value));
        }
    }

    private static string Of(PropertyValue value) => value switch
    {
        TextValue text => Quoted(text.Value),
        SecretValue secret => $"secret({Of(secret.Inner)})",
        ListValue list => $"[{string.Join(", ", list.Items.Select(Of))}]",
        ObjectValue map => $"{{{string.Join(", ", map.Entries.Select(entry => $"{Quoted(entry.Key)}: {Of(entry.Value)}"))}}}",
        ResourceReferenceValue reference => $"resource({Quoted(reference.Urn)} {Quoted(reference.Id)})",
        AssetValue asset => $"asset({asset.Source} {Quoted(asset.Reference)})",
        _ => ValueText.OneLine(value),
    };

    private static string Quoted(string? text) => text is null ? "none" : JsonSerializer.Serialize(text);
}
