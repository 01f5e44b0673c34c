namespace Lucid.EndToEnd.Tests.Stacks;

/// <summary>The objects of this repository's stacks, each stack rendered once.</summary>
public sealed class RenderedStacks : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, ImmutableArray<RenderedObject>> _rendered = [];

    internal async Task<ImmutableArray<RenderedObject>> ObjectsAsync(string stack)
    {
        if (!_rendered.TryGetValue(stack, out var objects))
        {
            var result = await Lucid.RunAsync("render", "--cwd", Repository.Root, "--stack", stack, "--out", _folder[stack]);
            Assert.Equal(0, result.ExitCode);
            objects = _rendered[stack] = RenderedObject.Of(Folders.Read(_folder[stack]));
        }

        return objects;
    }

    public void Dispose() => _folder.Dispose();
}
