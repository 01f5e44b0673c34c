namespace Lucid.Policy.Documents;

/// <summary>Tells the templates of Helm and its like from YAML.</summary>
internal static class TemplateText
{
    /// <summary>Whether a text has an action such as <c>{{ .Values.image }}</c>.</summary>
    public static bool HasAction(string text)
        => text.IndexOf("{{", StringComparison.Ordinal) is >= 0 and var start
            && text.IndexOf("}}", start, StringComparison.Ordinal) > start;

    /// <summary>Whether a text that is no YAML has an action outside its comments.</summary>
    public static bool HasActionOutsideComments(string text)
        => HasAction(string.Join('\n', text.Split('\n').Where(line => !line.TrimStart().StartsWith('#'))));
}
