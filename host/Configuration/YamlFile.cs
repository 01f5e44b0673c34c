using Lucid.Host.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Lucid.Host.Configuration;

/// <summary>A YAML file with the place of everything in it.</summary>
internal sealed class YamlFile
{
    private YamlFile(string displayName, YamlNode? root)
    {
        DisplayName = displayName;
        Root = root;
    }

    /// <summary>The file's name as messages show it.</summary>
    public string DisplayName { get; }

    /// <summary>The document; null in a file without one.</summary>
    public YamlNode? Root { get; }

    /// <exception cref="HostFailureException">The file cannot be read or is no YAML.</exception>
    public static async Task<YamlFile> ReadAsync(string path, string displayName, CancellationToken cancellationToken)
    {
        try
        {
            var text = await File.ReadAllTextAsync(path, cancellationToken).ConfigureAwait(false);
            YamlAliases.Check(text);
            using var reader = new StringReader(text);
            var stream = new YamlStream();
            stream.Load(reader);
            return new YamlFile(displayName, stream.Documents is [{ RootNode: var root }, ..] && !root.IsNull() ? root : null);
        }
        catch (YamlException exception)
        {
            var location = new SourceLocation(displayName, (int)exception.Start.Line, (int)exception.Start.Column);
            var problem = exception.InnerException?.Message ?? exception.Message;
            throw new HostFailureException(FailureKind.Input, $"this cannot be read as YAML: {problem}", location);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new HostFailureException(FailureKind.Input, $"{displayName} cannot be read: {exception.Message}");
        }
    }

    /// <summary>The place of a node.</summary>
    public SourceLocation LocationOf(YamlNode node) => new(DisplayName, (int)node.Start.Line, (int)node.Start.Column);
}
