using Lucid.Host.Configuration;
using Lucid.Host.Diagnostics;
using YamlDotNet.RepresentationModel;

namespace Lucid.Host.Projects;

/// <summary>
/// Reads the <c>config</c> section of Pulumi.yaml. A bare value is short for a default where the key is the project's own, and for a value
/// where it belongs to another namespace.
/// </summary>
internal static class ConfigDeclarationReader
{
    private static readonly ImmutableArray<string> Members = ["default", "description", "items", "secret", "type", "value"];

    private const string Allowed = "string, integer, boolean, array or object";

    public static ImmutableSortedDictionary<string, ConfigDeclaration> Read(
        YamlFile file, YamlNode? section, string project, Problems problems)
    {
        var declarations = ImmutableSortedDictionary.CreateBuilder<string, ConfigDeclaration>(StringComparer.Ordinal);
        if (section is YamlSequenceNode)
        {
            problems.Add($"config: found {section.Describe()}, expected an object of keys and what they are", file.LocationOf(section));
        }

        if (section is not YamlMappingNode mapping)
        {
            return declarations.ToImmutable();
        }

        foreach (var (keyNode, value) in mapping.Children)
        {
            var location = file.LocationOf(keyNode);
            // Without the project's name there is no telling whose a key is.
            if ((project.Length == 0 ? keyNode.Text() : ConfigKeys.Read(file, keyNode, project, problems)) is not { } key)
            {
                continue;
            }

            var isOwn = project.Length == 0 || ConfigKeys.NamespaceOf(key) == project;
            var declaration = value is YamlMappingNode
                ? ReadDeclaration(file, key, location, value, isOwn, problems)
                : new ConfigDeclaration
                {
                    Key = key,
                    Location = location,
                    Default = value.IsNull() ? null : value,
                    Shape = isOwn ? InferShape(value) : null,
                };
            if (!declarations.TryAdd(key, declaration))
            {
                problems.Add($"{key} is declared twice; the first time at {declarations[key].Location}", location);
            }
        }

        return declarations.ToImmutable();
    }

    private static ConfigDeclaration ReadDeclaration(
        YamlFile file, string key, SourceLocation location, YamlNode value, bool isOwn, Problems problems)
    {
        // What is encrypted has a message of its own.
        var members = value.Ciphertext() is null ? ((YamlMappingNode)value).Children.Keys : [];
        foreach (var member in members.Where(member => !Members.Contains(member.Text() ?? "")))
        {
            problems.Add(
                $"{key}: '{member.Text() ?? member.Describe()}' means nothing in a declaration; it can have {string.Join(", ", Members)}",
                file.LocationOf(member));
        }

        var shape = ReadShape(file, key, value, problems);
        if (shape is not null && !isOwn)
        {
            problems.Add(
                $"{key}: only keys of the project's own namespace can have a type; write its value alone",
                file.LocationOf(value.Get("type")!));
        }

        var (given, both) = (Given(value, "value") ?? Given(value, "default"), Given(value, "value"));
        if (both is not null && Given(value, "default") is not null)
        {
            problems.Add($"{key}: 'default' and 'value' exclude each other; keep one of them", file.LocationOf(both));
        }

        // The salt belongs to a stack.
        if ((given ?? value) is var plain && ConfigText.HoldsSecrets(plain))
        {
            problems.Add($"{key}: a default cannot be encrypted; give the value in the files of the stacks", file.LocationOf(plain));
        }

        if (value.Get("secret") is { } secret && secret.Boolean() is null)
        {
            problems.Add($"{key}: secret is {secret.Describe()}; it can be true or false", file.LocationOf(secret));
        }

        if (shape is not null && given is not null)
        {
            problems.AddRange(ConfigChecker.Check(file, key, given, shape));
        }

        return new ConfigDeclaration
        {
            Key = key,
            Location = location,
            Shape = shape ?? (isOwn && given is not null ? InferShape(given) : null),
            IsSecret = value.Get("secret")?.Boolean() ?? false,
            Description = value.Get("description").Text(),
            Default = given,
        };
    }

    private static YamlNode? Given(YamlNode declaration, string key) => declaration.Get(key) is { } node && !node.IsNull() ? node : null;

    private static ConfigShape? ReadShape(YamlFile file, string key, YamlNode declaration, Problems problems)
    {
        if (declaration.Get("type") is not { } node)
        {
            return null;
        }

        switch (node.Text())
        {
            case "string": return new ConfigShape(ConfigType.String);
            case "integer": return new ConfigShape(ConfigType.Integer);
            case "boolean": return new ConfigShape(ConfigType.Boolean);
            case "object": return new ConfigShape(ConfigType.Object);
            case "array" when declaration.Get("items") is { } items:
                return items.Get("type") is null
                    ? Missing(file, $"{key}: 'items' of an array must say their type: {Allowed}", items, problems)
                    : ReadShape(file, $"{key}[]", items, problems) is { } itemShape ? new ConfigShape(ConfigType.Array, itemShape) : null;
            case "array":
                return Missing(file, $"{key}: an array must say what its 'items' are, such as items: {{type: string}}", node, problems);
            default:
                return Missing(file, $"{key}: type is {node.Describe()}; it can be {Allowed}", node, problems);
        }
    }

    private static ConfigShape? Missing(YamlFile file, string message, YamlNode node, Problems problems)
    {
        problems.Add(message, file.LocationOf(node));
        return null;
    }

    // What the default is, values must be: that is how the real command line reads a declaration without a type.
    private static ConfigShape? InferShape(YamlNode value) => value switch
    {
        YamlMappingNode => new ConfigShape(ConfigType.Object),
        YamlSequenceNode => null,
        _ when value.IsNull() => null,
        _ when value.Boolean() is not null => new ConfigShape(ConfigType.Boolean),
        _ when value.Number() is not null && ConfigChecker.Fits(value.Text()!, ConfigType.Integer) => new ConfigShape(ConfigType.Integer),
        _ => new ConfigShape(ConfigType.String),
    };
}
