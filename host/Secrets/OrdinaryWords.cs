namespace Lucid.Host.Secrets;

/// <summary>
/// Words that stand in every output whatever the program declares: those of lucid itself, and the names of the properties of the provider
/// packages that are embedded in <c>sdk/</c>. Where one of them is a secret too, to mask the word hides nothing and makes the output
/// unreadable.
/// </summary>
internal static class OrdinaryWords
{
    private const string Resource = "Lucid.Host.Secrets.ordinary-words.txt";

    private static readonly Lazy<string> Text = new(Read);

    /// <summary>Whether a text is such a word or stands inside one.</summary>
    public static bool Hold(string text) => text.All(char.IsAsciiLetter) && Text.Value.Contains(text, StringComparison.Ordinal);

    private static string Read()
    {
        using var reader = new StreamReader(typeof(OrdinaryWords).Assembly.GetManifestResourceStream(Resource)!);
        return reader.ReadToEnd();
    }
}
