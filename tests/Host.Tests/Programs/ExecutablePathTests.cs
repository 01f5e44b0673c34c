using Lucid.Host.Programs;

namespace Lucid.Host.Tests.Programs;

public sealed class ExecutablePathTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void The_first_folder_that_has_the_file_wins()
    {
        var first = _folder.Write("first/tool", "");
        _folder.Write("second/tool", "");
        var path = string.Join(Path.PathSeparator, _folder["empty"], _folder["first"], "", _folder["second"]);

        Assert.Equal(first, ExecutablePath.Find("tool", path));
        Assert.Null(ExecutablePath.Find("other", path));
    }

    public void Dispose() => _folder.Dispose();
}
