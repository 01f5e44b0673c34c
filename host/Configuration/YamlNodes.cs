using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using Lucid.Host.Values;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Lucid.Host.Configuration;

/// <summary>What YAML nodes mean in Pulumi's files: the core schema of YAML 1.2, under which only plain scalars have a type.</summary>
internal static partial class YamlNodes
{
    private static readonly TagName TextTag = new("tag:yaml.org,2002:str");

    /// <summary>The value of a key of a mapping, or null where there is none.</summary>
    public static YamlNode? Get(this YamlNode? node, string key) =>
        node is YamlMappingNode mapping && mapping.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;

    /// <summary>The text of a scalar; null for everything else and for no value at all.</summary>
    public static string? Text(this YamlNode? node) => node is YamlScalarNode scalar && !scalar.IsNull() ? scalar.Value ?? "" : null;

    /// <summary>The ciphertext of <c>{secure: ...}</c>, or null where the node is something else.</summary>
    public static string? Ciphertext(this YamlNode node) =>
        node is YamlMappingNode { Children.Count: 1 } mapping ? mapping.Get("secure").Text() : null;

    public static bool IsNull(this YamlNode node) =>
        node is YamlScalarNode scalar && IsPlain(scalar) && scalar.Value is null or "" or "~" or "null" or "Null" or "NULL";

    /// <summary>The truth value that a node is, or null.</summary>
    public static bool? Boolean(this YamlNode node) => node is YamlScalarNode scalar && IsPlain(scalar)
        ? scalar.Value switch
        {
            "true" or "True" or "TRUE" => true,
            "false" or "False" or "FALSE" => false,
            _ => null,
        }
        : null;

    /// <summary>The number that a node is, as JSON writes it, or null. Whole numbers keep all their digits.</summary>
    public static string? Number(this YamlNode node) =>
        node is not YamlScalarNode { Value: { Length: > 0 } text } scalar || !IsPlain(scalar) ? null
        : Whole().IsMatch(text) ? Digits(BigInteger.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture))
        : Octal().IsMatch(text) ? InBase(8, text[2..])
        : Hexadecimal().IsMatch(text) ? InBase(16, text[2..])
        : Fraction().IsMatch(text) && double.TryParse(text, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? ValueText.Number(number)
            : null;

    /// <summary>What a node is, in the words of a message.</summary>
    public static string Describe(this YamlNode node) => node switch
    {
        YamlMappingNode => "an object",
        YamlSequenceNode => "an array",
        _ when node.IsNull() => "no value",
        _ when node.Boolean() is { } boolean => boolean ? "true" : "false",
        _ when node.Number() is not null => $"{node.Text()}",
        _ => $"'{node.Text()}'",
    };

    // `!!str 5` is a text although it has no quotes.
    private static bool IsPlain(YamlScalarNode scalar) =>
        scalar.Style is ScalarStyle.Plain or ScalarStyle.Any && (scalar.Tag.IsEmpty || scalar.Tag != TextTag);

    private static string InBase(int numberBase, string digits) =>
        Digits(digits.Aggregate(BigInteger.Zero, (number, digit) => (number * numberBase) + Convert.ToInt32(digit.ToString(), 16)));

    private static string Digits(BigInteger number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("^[-+]?[0-9]+$")]
    private static partial Regex Whole();

    [GeneratedRegex("^0o[0-7]+$")]
    private static partial Regex Octal();

    [GeneratedRegex("^0x[0-9a-fA-F]+$")]
    private static partial Regex Hexadecimal();

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$")]
    private static partial Regex Fraction();
}
