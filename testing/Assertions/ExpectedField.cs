using System.Globalization;
using Lucid.Policy.Documents;

namespace Lucid.Testing.Assertions;

/// <summary>A field of a hardened pod or container and its value.</summary>
/// <param name="Path">The keys that lead to it, with dots.</param>
/// <param name="Expected">The value: bool, int or string.</param>
/// <param name="MayBeAbsent">Whether Kubernetes takes the same value where there is none.</param>
internal sealed record ExpectedField(string Path, object Expected, bool MayBeAbsent = false)
{
    /// <summary>What is wrong with the field; null for nothing.</summary>
    /// <param name="root">What has the field.</param>
    /// <param name="otherwise">Whose value counts where the first has none; null for nobody's.</param>
    public string? Check(DocumentObject root, DocumentObject? otherwise = null)
    {
        var found = Find(root) ?? (otherwise is null ? null : Find(otherwise));
        var isRight = found is null ? MayBeAbsent : found is DocumentScalar scalar && IsExpected(scalar);
        return isRight ? null : $"{Path} is {Text(found)}; write {Wanted}";
    }

    private string Wanted => Expected is bool flag ? flag ? "true" : "false" : Convert.ToString(Expected, CultureInfo.InvariantCulture)!;

    private bool IsExpected(DocumentScalar scalar) => Expected switch
    {
        bool flag => scalar.Boolean == flag,
        int number => scalar.Integer == number,
        _ => scalar.Kind == ScalarKind.Text && scalar.Text == (string)Expected,
    };

    private DocumentValue? Find(DocumentObject root)
    {
        var keys = Path.Split('.');
        return keys[..^1].Aggregate((DocumentObject?)root, (current, key) => current?.Object(key))?.Value(keys[^1]);
    }

    private static string Text(DocumentValue? found) => found switch
    {
        null => "absent",
        DocumentScalar scalar => scalar.Text,
        _ => "no single value",
    };
}
