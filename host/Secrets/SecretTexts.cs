using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Lucid.Host.Diagnostics;
using Lucid.Host.Graph;
using Lucid.Host.Values;

namespace Lucid.Host.Secrets;

/// <summary>
/// The secret texts that a run has met. Marks on values keep most secrets out of sight; this catches the copies that lost their mark: a
/// program that prints its password, an exception that quotes a setting, a secret put into a plain string. Inside other texts it looks for
/// nothing that would be found everywhere: neither for short texts nor for <see cref="OrdinaryWords">ordinary words</see>. Safe for
/// concurrent use.
/// </summary>
public sealed class SecretTexts
{
    /// <summary>Shorter texts are not looked for: they would be found everywhere.</summary>
    public const int MinimumLength = 5;

    /// <summary>From this length on, a text that merely contains the secret counts as carrying it.</summary>
    private const int LengthOfNoCoincidence = 8;

    /// <summary>From this length on, a single line of a secret, such as one of a private key, counts as a secret itself.</summary>
    private const int LengthOfTellingLine = 20;

    private readonly Lock _lock = new();
    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);
    private volatile Matcher? _matcher;

    /// <summary>Whether no secret is known.</summary>
    public bool IsEmpty => CurrentMatcher().Exact.Count == 0;

    /// <summary>Remembers every text inside a secret value, also in its base64 form, as Kubernetes would hold it.</summary>
    public void Add(PropertyValue secret)
    {
        switch (secret)
        {
            case TextValue text: Add(text.Value); break;
            case SecretValue { Inner: var inner }: Add(inner); break;
            case OutputValue { Value: { } inner }: Add(inner); break;
            case ListValue list: list.Items.ToList().ForEach(Add); break;
            case ObjectValue map: map.Entries.ToList().ForEach(entry => Add(entry.Value)); break;
            case AssetValue { Source: AssetSource.Text, Reference: var content }: Add(content); break;
            case ArchiveValue { Assets: { } assets }: Add(assets); break;
        }
    }

    /// <summary>Remembers every secret that stands anywhere inside a value.</summary>
    public void AddSecretsIn(PropertyValue value)
    {
        switch (value)
        {
            case SecretValue or OutputValue { IsSecret: true }: Add(value); break;
            case OutputValue { Value: { ContainsSecrets: true } inner }: AddSecretsIn(inner); break;
            case ArchiveValue { Assets: { ContainsSecrets: true } assets }: AddSecretsIn(assets); break;
            case ListValue { ContainsSecrets: true } list: list.Items.ToList().ForEach(AddSecretsIn); break;
            case ObjectValue { ContainsSecrets: true } map: map.Entries.ToList().ForEach(entry => AddSecretsIn(entry.Value)); break;
        }
    }

    /// <summary>Remembers a secret text, also in the forms in which base64 and JSON hold it.</summary>
    public void Add(string text)
    {
        if (text.Length < MinimumLength)
        {
            return;
        }

        lock (_lock)
        {
            if (_texts.Add(text))
            {
                _texts.Add(Convert.ToBase64String(Encoding.UTF8.GetBytes(text)));
                _texts.Add(JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).Value);
                _texts.Add(JsonEncodedText.Encode(text).Value);
                _texts.UnionWith(TellingLines(text));
                _matcher = null;
            }
        }
    }

    /// <summary>The text with every secret in it replaced by <see cref="ValueText.Secret"/>.</summary>
    public string Mask(string text)
    {
        var matcher = CurrentMatcher();
        if (!text.AsSpan().ContainsAny(matcher.All))
        {
            return text;
        }

        // The longest first, so that a secret inside another does not leave the rest of it behind.
        return matcher.LongestFirst.Aggregate(text, (masked, secret) => masked.Replace(secret, ValueText.Secret, StringComparison.Ordinal));
    }

    /// <summary>The message without secrets.</summary>
    public Diagnostic Mask(Diagnostic diagnostic) => diagnostic with
    {
        Message = Mask(diagnostic.Message),
        Details = diagnostic.Details is { } details ? Mask(details) : null,
        Urn = diagnostic.Urn is { } urn ? new Urn(Mask(urn.Text)) : null,
    };

    /// <summary>Whether a text of a resource is, or contains, a secret. An ordinary word is one where it is all of the text.</summary>
    public bool IsCarriedBy(string text)
    {
        var matcher = CurrentMatcher();
        return matcher.Exact.Count > 0 && (text.AsSpan().ContainsAny(matcher.Unmistakable) || matcher.Exact.Contains(text));
    }

    /// <summary>Whether a key of a map is, or contains, a secret. An ordinary word is none: it is a key of others too.</summary>
    public bool IsCarriedByKey(string key)
    {
        var matcher = CurrentMatcher();
        return matcher.Exact.Count > 0 && (key.AsSpan().ContainsAny(matcher.Unmistakable) || matcher.ExactKeys.Contains(key));
    }

    // A log shows a long secret line by line. The armour around a key ("-----BEGIN ...") is no secret.
    private static IEnumerable<string> TellingLines(string text) => text.Split('\n', StringSplitOptions.TrimEntries)
        .Where(line => line.Length >= LengthOfTellingLine && !line.StartsWith("-----", StringComparison.Ordinal));

    private Matcher CurrentMatcher()
    {
        if (_matcher is { } current)
        {
            return current;
        }

        lock (_lock)
        {
            return _matcher ??= new Matcher(_texts);
        }
    }

    private sealed class Matcher
    {
        public Matcher(HashSet<string> texts)
        {
            ImmutableArray<string> telling = [.. texts.Where(text => !OrdinaryWords.Hold(text))];
            All = SearchValues.Create(telling.AsSpan(), StringComparison.Ordinal);
            Unmistakable = SearchValues.Create([.. telling.Where(text => text.Length >= LengthOfNoCoincidence)], StringComparison.Ordinal);
            Exact = new HashSet<string>(texts, StringComparer.Ordinal);
            ExactKeys = new HashSet<string>(telling, StringComparer.Ordinal);
            LongestFirst = [.. telling.OrderByDescending(text => text.Length).ThenBy(text => text, StringComparer.Ordinal)];
        }

        public SearchValues<string> All { get; }

        public SearchValues<string> Unmistakable { get; }

        public HashSet<string> Exact { get; }

        public HashSet<string> ExactKeys { get; }

        public ImmutableArray<string> LongestFirst { get; }
    }
}
