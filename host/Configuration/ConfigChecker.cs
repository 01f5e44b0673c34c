using System.Globalization;
using Lucid.Host.Diagnostics;
using Lucid.Host.Projects;
using YamlDotNet.RepresentationModel;

namespace Lucid.Host.Configuration;

/// <summary>Compares configuration values with the types that Pulumi.yaml declares.</summary>
internal static class ConfigChecker
{
    /// <summary>One error for each place where the value is not what it should be.</summary>
    /// <remarks>Encrypted values pass: their type is known only decrypted.</remarks>
    public static IEnumerable<Diagnostic> Check(YamlFile file, string key, YamlNode value, ConfigShape shape, bool isItem = false)
    {
        if (value.Ciphertext() is not null)
        {
            return [];
        }

        return shape.Type switch
        {
            ConfigType.Array when value is YamlSequenceNode list =>
                list.Children.SelectMany((item, index) =>
                    Check(file, FormattableString.Invariant($"{key}[{index}]"), item, shape.Items!, isItem: true)),
            ConfigType.Object when value is YamlMappingNode => [],
            // An item keeps its type in JSON, where a program that asks for texts would find a number.
            ConfigType.String when isItem && (value.Number() is not null || value.Boolean() is not null) =>
                [Diagnostic.Error($"{key}: found {value.Describe()}, expected {shape}; write it in quotes", file.LocationOf(value))],
            _ when Fits(value, shape.Type) => [],
            _ => [Diagnostic.Error($"{key}: found {value.Describe()}, expected {shape}", file.LocationOf(value))],
        };
    }

    /// <summary>Whether a text, such as a decrypted secret, can be read as the type.</summary>
    public static bool Fits(string text, ConfigType type) => type switch
    {
        ConfigType.Integer => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        ConfigType.Boolean => text is "true" or "false",
        ConfigType.Array => text.StartsWith('['),
        ConfigType.Object => text.StartsWith('{'),
        _ => true,
    };

    // Quoted or not, a scalar travels as text; what counts is how that text reads.
    private static bool Fits(YamlNode value, ConfigType type) =>
        type is ConfigType.String or ConfigType.Integer or ConfigType.Boolean
        && ConfigText.OfScalar(value) is { } text && Fits(text, type);
}
