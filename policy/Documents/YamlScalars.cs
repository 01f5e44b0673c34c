using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.RegularExpressions;
using YamlDotNet.Core.Events;

namespace Lucid.Policy.Documents;

/// <summary>
/// What YAML scalars mean to Kubernetes. It reads YAML 1.1 with the numbers of Go: <c>yes</c>, <c>on</c> and <c>y</c> are true, <c>017</c>
/// and <c>0o17</c> are 15, <c>1_000</c> is 1000, <c>1e3</c> is a number, and numbers with colons are texts.
/// </summary>
internal static partial class YamlScalars
{
    private const string Prefix = "tag:yaml.org,2002:";

    /// <summary>Longer numbers do not fit into 64 bits whatever their base.</summary>
    private const int MostDigits = 66;

    /// <exception cref="UnreadableException">The tag does not fit the text, or the number is none that JSON can hold.</exception>
    public static DocumentScalar Read(Scalar scalar, Position position)
    {
        var tag = scalar.Tag.IsEmpty ? "" : scalar.Tag.Value;
        return tag switch
        {
            "" => scalar.IsPlainImplicit ? Resolve(scalar.Value, position) : DocumentScalar.Of(position, scalar.Value),
            Prefix + "binary" => DocumentScalar.Of(position, Decode(scalar.Value, position)),
            Prefix + "bool" => Tagged(scalar, position, "bool", ScalarKind.Boolean),
            Prefix + "int" => Tagged(scalar, position, "int", ScalarKind.Integer),
            Prefix + "float" => AsFloat(Tagged(scalar, position, "float", ScalarKind.Float, ScalarKind.Integer)),
            Prefix + "null" => Tagged(scalar, position, "null", ScalarKind.Null),
            _ => DocumentScalar.Of(position, scalar.Value),
        };
    }

    /// <summary>What a text would be without its quotes.</summary>
    public static DocumentScalar Unquoted(DocumentScalar scalar)
        => NotFinite().IsMatch(scalar.Text) ? scalar : Resolve(scalar.Text, scalar.Position);

    private static DocumentScalar Resolve(string text, Position position) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => DocumentScalar.Null(position, text),
        "true" or "True" or "TRUE" or "yes" or "Yes" or "YES" or "on" or "On" or "ON" or "y" or "Y"
            => DocumentScalar.Of(position, text, true),
        "false" or "False" or "FALSE" or "no" or "No" or "NO" or "off" or "Off" or "OFF" or "n" or "N"
            => DocumentScalar.Of(position, text, false),
        _ when char.IsAsciiDigit(text[0]) || text[0] is '+' or '-' or '.' => Number(text, position),
        _ => DocumentScalar.Of(position, text),
    };

    private static DocumentScalar Number(string text, Position position)
    {
        if (NotFinite().IsMatch(text))
        {
            throw new UnreadableException(position,
                $"{text} is no number that JSON, and with it Kubernetes, can hold; quote it if it is a text");
        }

        // Go ignores underscores; where a text begins with a point it does not.
        var plain = text[0] == '.' ? text : text.Replace("_", "", StringComparison.Ordinal);
        if (Whole().Match(plain) is { Success: true } whole)
        {
            return DocumentScalar.Of(position, text, Integer(whole));
        }

        return Fraction().IsMatch(plain) && double.TryParse(plain, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? DocumentScalar.Of(position, text, number)
            : DocumentScalar.Of(position, text);
    }

    private static long? Integer(Match whole)
    {
        var (numberBase, digits) = whole.Groups switch
        {
            { } groups when groups["hexadecimal"].Success => (16, groups["hexadecimal"].Value),
            { } groups when groups["binary"].Success => (2, groups["binary"].Value),
            { } groups when groups["octal"].Success => (8, groups["octal"].Value),
            { } groups => (10, groups["decimal"].Value),
        };
        if (digits.Length > MostDigits)
        {
            return null;
        }

        var number = digits.Aggregate(BigInteger.Zero, (sum, digit) => (sum * numberBase) + Convert.ToInt32(digit.ToString(), 16));
        number = whole.Value[0] == '-' ? -number : number;
        return number >= long.MinValue && number <= long.MaxValue ? (long)number : null;
    }

    private static DocumentScalar Tagged(Scalar scalar, Position position, string name, params ReadOnlySpan<ScalarKind> kinds)
    {
        var value = Resolve(scalar.Value, position);
        return kinds.Contains(value.Kind)
            ? value
            : throw new UnreadableException(position, $"{Quote.Of(scalar.Value)} cannot be read as !!{name}, which its tag asks for");
    }

    private static DocumentScalar AsFloat(DocumentScalar value)
        => value.Integer is { } whole ? DocumentScalar.Of(value.Position, value.Text, (double)whole) : value;

    private static string Decode(string text, Position position)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(text));
        }
        catch (FormatException)
        {
            throw new UnreadableException(position, "a value with the tag !!binary has to be base64");
        }
    }

    [GeneratedRegex(@"^[-+]?\.(inf|Inf|INF)\z|^\.(nan|NaN|NAN)\z")]
    private static partial Regex NotFinite();

    [GeneratedRegex(@"^[-+]?(0[xX](?<hexadecimal>[0-9a-fA-F]+)|0[bB](?<binary>[01]+)|0[oO]?(?<octal>[0-7]+)|(?<decimal>0|[1-9][0-9]*))\z")]
    private static partial Regex Whole();

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\z")]
    private static partial Regex Fraction();
}
