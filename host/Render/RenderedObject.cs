using System.Text;
using Lucid.Host.Kubernetes;
using Lucid.Host.Render.Yaml;
using Lucid.Host.Secrets;
using Lucid.Host.Values;

namespace Lucid.Host.Render;

/// <summary>
/// One object as it is written. An object that carries a secret, or a value that only a deployment can know, is written as a comment:
/// a reviewer sees what there is, and nobody applies a placeholder over a real secret.
/// </summary>
internal sealed class RenderedObject
{
    private static readonly ImmutableArray<string> SecretContents = ["data", "stringData"];

    private readonly ObjectValue _content;

    private RenderedObject(KubernetesObject source, ObjectValue content)
    {
        Source = source;
        _content = content;
        SecretPaths = PathsOf(content, value => value is SecretValue or OutputValue { IsSecret: true });
        UnknownPaths = PathsOf(content, value => value is UnknownValue or ResourceReferenceValue or OutputValue { IsSecret: false });
    }

    public KubernetesObject Source { get; }

    /// <summary>Where the secrets stand.</summary>
    public ImmutableArray<string> SecretPaths { get; }

    /// <summary>Where the values stand that only a deployment can know.</summary>
    public ImmutableArray<string> UnknownPaths { get; }

    /// <summary>Whether the object is written as a comment.</summary>
    public bool IsWithheld => SecretPaths.Length + UnknownPaths.Length > 0;

    public static RenderedObject Of(KubernetesObject source, SecretTexts secrets)
    {
        var content = SecretMarks.Restore(source.Content, secrets);
        return new RenderedObject(source, source.Type.ApiVersion == "v1" ? OfSecrets(source.Type.Kind, content) : content);
    }

    public void AppendTo(StringBuilder output)
    {
        output.Append("---\n");
        if (!IsWithheld)
        {
            YamlWriter.Append(output, _content);
            return;
        }

        output.Append("# Not applied, because ").Append(Reason()).Append(".\n");
        var text = new StringBuilder();
        YamlWriter.Append(text, _content);
        foreach (var line in text.ToString().TrimEnd('\n').Split('\n'))
        {
            output.Append("# ").Append(line).Append('\n');
        }
    }

    /// <summary>Why the object is written as a comment.</summary>
    public string Reason()
    {
        var secret = SecretPaths.IsEmpty ? "" : $"it carries secrets: {string.Join(", ", SecretPaths)}";
        var unknown = UnknownPaths.IsEmpty ? "" : $"only a deployment knows {string.Join(", ", UnknownPaths)}";
        return string.Join("; ", new[] { secret, unknown }.Where(part => part.Length > 0));
    }

    private static ObjectValue OfSecrets(string kind, ObjectValue content) => kind switch
    {
        "Secret" => WithSecretContents(content),
        "SecretList" or "List" when content["items"] is ListValue items => content.With("items", new ListValue(
        [
            .. items.Items.Select(item => item is ObjectValue map ? OfSecrets(kind == "List" ? KindOf(map) : "Secret", map) : item),
        ])),
        _ => content,
    };

    private static string KindOf(ObjectValue item) => (item["kind"] as TextValue)?.Value ?? "";

    // What a Secret holds is secret, marked or not: a collection initialiser in C# loses the mark.
    private static ObjectValue WithSecretContents(ObjectValue content) => SecretContents.Aggregate(content, (result, key) => result[key] switch
    {
        ObjectValue entries => result.With(key, ObjectValue.Create(entries.Entries.Select(entry => KeyValuePair.Create<string, PropertyValue>(entry.Key, SecretValue.Of(entry.Value))))),
        SecretValue { Inner: ObjectValue entries } => WithSecretContents(result.With(key, entries)),
        _ => result,
    });

    private static ImmutableArray<string> PathsOf(ObjectValue content, Func<PropertyValue, bool> isMeant)
    {
        var paths = ImmutableArray.CreateBuilder<string>();
        Collect(content, PropertyPath.Root, isMeant, paths);
        return paths.ToImmutable();
    }

    private static void Collect(PropertyValue value, PropertyPath path, Func<PropertyValue, bool> isMeant, ImmutableArray<string>.Builder paths)
    {
        if (isMeant(value))
        {
            paths.Add(path.ToString());
        }
        else if (value is ListValue list && (list.ContainsSecrets || list.ContainsUnknowns))
        {
            for (var index = 0; index < list.Items.Length; index++)
            {
                Collect(list.Items[index], path.Item(index), isMeant, paths);
            }
        }
        else if (value is ObjectValue map && (map.ContainsSecrets || map.ContainsUnknowns))
        {
            foreach (var (key, item) in map.Entries)
            {
                Collect(item, path.Child(key), isMeant, paths);
            }
        }
    }
}
