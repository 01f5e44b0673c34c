using Lucid.Host.Engine;
using Lucid.Host.Graph;
using Lucid.Host.Runs;
using Lucid.Host.Secrets;

namespace Lucid.Interop.Tests.Components;

/// <summary>One program twice: <c>programs/components</c> on the official Node SDK, and <c>programs/components-dotnet</c> in C#.</summary>
internal sealed class ShopPrograms : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>The project of the Node program.</summary>
    public static string Node { get; } = NodePrograms.PathOf("components");

    /// <summary>The project of the C# program.</summary>
    public static string Dotnet { get; } = NodePrograms.PathOf("components-dotnet");

    public string FileIn(string name) => _folder[name];

    /// <summary>The whole graph that a program declares.</summary>
    public static async Task<ResourceGraph> GraphAsync(string project, EngineMode mode)
    {
        using var output = new StringWriter();
        var request = new RunRequest
        {
            Directory = project,
            Stack = "dev",
            Mode = mode,
            Environment = ImmutableDictionary<string, string>.Empty,
        };
        return (await new StackRunner(new SecretTexts(), output).RunAsync(request, CancellationToken.None)).Declared;
    }

    public void Dispose() => _folder.Dispose();
}
