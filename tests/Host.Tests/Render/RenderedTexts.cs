using Lucid.Host.Render;

namespace Lucid.Host.Tests.Render;

/// <summary>Files as the renderer writes them.</summary>
internal static class RenderedTexts
{
    public static string Of(string text) => RenderedFiles.Header + text;

    public static ImmutableDictionary<string, string> Of(IEnumerable<(string Path, string Text)> files) =>
        files.ToImmutableDictionary(file => file.Path, file => Of(file.Text), StringComparer.Ordinal);
}
