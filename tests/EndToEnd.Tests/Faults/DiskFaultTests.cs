using System.Text.RegularExpressions;

namespace Lucid.EndToEnd.Tests.Faults;

/// <summary>Disks that are full, may not be written, or are where the folder should be; and a render that is killed.</summary>
public sealed class DiskFaultTests : IDisposable
{
    private const string Large = "config:\n  trials:trial: large\n  trials:objects: ";

    private readonly Trials _project = new("web");

    private string Out => _project.FileIn("disk/out");

    public DiskFaultTests() => Directory.CreateDirectory(_project.FileIn("disk"));

    public void Dispose() => _project.Dispose();

    [MountFact]
    public async Task A_full_disk_is_told_and_leaves_the_old_folder_whole()
    {
        WriteLargeStack(objects: 40);

        var result = await OnDiskAsync(
            "size=64k", $"\"$@\" --stack dev > /dev/null || exit 99; \"$@\" --stack large; code=$?; {Verify}; exit $code");

        Assert.Equal((3, "objects.yaml\nout\n"), (result.ExitCode, result.Output));
        Assert.StartsWith($"error: {Out} cannot be written: No space left on device", result.Error);
        Assert.Single(result.Error.TrimEnd('\n').Split('\n'));
        Assert.DoesNotContain(".lucid-", result.Error);
    }

    [MountFact]
    public async Task A_disk_that_may_not_be_written_is_told_and_leaves_the_old_folder_whole()
    {
        var result = await OnDiskAsync(
            "size=1m", $"\"$@\" > /dev/null || exit 99; mount -o remount,ro '{_project.FileIn("disk")}'; \"$@\"; code=$?; {Verify}; exit $code");

        Assert.Equal((3, "objects.yaml\nout\n"), (result.ExitCode, result.Output));
        Assert.Equal($"error: {Out} cannot be written: Read-only file system : '{Out}'\n", result.Error);
    }

    [MountFact]
    public async Task A_folder_that_is_a_disk_itself_is_told()
    {
        Directory.CreateDirectory(Out);

        var result = await OnDiskAsync("size=1m", $"mkdir '{Out}'; mount -t tmpfs none '{Out}'; \"$@\"");

        Assert.Equal(
            $"error: {Out} cannot be written: it is where a file system is mounted, and cannot be replaced as a whole. Name a folder in it.\n",
            result.Error);
        Assert.Equal((3, ""), (result.ExitCode, result.Output));
    }

    [MountFact]
    public async Task A_file_on_a_full_disk_is_told_and_stays_as_it_was()
    {
        WriteLargeStack(objects: 40);
        var file = _project.FileIn("disk/preview.txt");

        var result = await LucidProcess.InShellAsync(
            InNamespace("size=16k", $"echo old > '{file}'; \"$@\" --output '{file}'; code=$?; cat '{file}'; ls -A '{_project.FileIn("disk")}'; exit $code"),
            "preview", "--cwd", _project.Directory, "--stack", "large", "--details");

        Assert.Equal((3, "old\npreview.txt\n"), (result.ExitCode, result.Output));
        Assert.Matches($"^error: {Regex.Escape(file)} cannot be written: .*(No space left on device|the disk was full)[^\n]*\n$", result.Error);
    }

    [LinuxFact]
    public async Task A_render_that_is_killed_leaves_the_old_folder_whole_and_the_next_one_cleans_up()
    {
        WriteLargeStack(objects: 2000);
        var old = await KillWhileWritingAsync();

        Assert.Equal(old, Folders.Read(Out));
        Assert.NotEmpty(Directory.GetDirectories(_project.FileIn("disk"), ".out.lucid-*"));

        await Lucid.RunAsync("render", "--cwd", _project.Directory, "--stack", "dev", "--out", Out);
        Assert.Equal([Out], Directory.GetFileSystemEntries(_project.FileIn("disk")));
        Assert.Equal(old, Folders.Read(Out));
    }

    /// <summary>Kills a render while it writes, and returns what was there before. Writing is quick: now and then it is over first.</summary>
    private async Task<IReadOnlyDictionary<string, string>> KillWhileWritingAsync()
    {
        for (var trial = 0; trial < 20; trial++)
        {
            await Lucid.RunAsync("render", "--cwd", _project.Directory, "--stack", "dev", "--out", Out);
            var old = Folders.Read(Out);
            using var lucid = LucidProcess.Start("render", "--cwd", _project.Directory, "--stack", "large", "--out", Out);
            while (lucid.Runs && Directory.GetDirectories(_project.FileIn("disk"), ".out.lucid-*").Length == 0)
            {
                await Task.Delay(1);
            }

            lucid.Signal("KILL");
            var isKilled = (await lucid.EndAsync()).ExitCode == 137;
            var unfinished = Directory.GetDirectories(_project.FileIn("disk"), ".out.lucid-*");

            // What is left over may also be the old folder, once the new one is in its place.
            if (isKilled && unfinished.Length > 0 && !Folders.Read(unfinished[0]).SequenceEqual(old))
            {
                return old;
            }
        }

        throw new InvalidOperationException("A render was never caught while it wrote.");
    }

    // The names of the files that are as their checksums say, and what else there is on the disk.
    private string Verify => $"cd '{Out}' && sha256sum --quiet --check SHA256SUMS && ls objects.yaml; ls -A '{_project.FileIn("disk")}'";

    private Task<LucidResult> OnDiskAsync(string options, string script) =>
        LucidProcess.InShellAsync(InNamespace(options, script), "render", "--cwd", _project.Directory, "--out", Out);

    private string InNamespace(string options, string script) =>
        $"exec unshare -m sh -c \"mount -t tmpfs -o {options} none '{_project.FileIn("disk")}'\n\"'{Quoted(script)}' sh \"$@\"";

    private static string Quoted(string script) => script.Replace("'", @"'\''", StringComparison.Ordinal);

    private void WriteLargeStack(int objects) => File.WriteAllText(_project.FileIn("Pulumi.large.yaml"), $"{Large}{objects}\n");
}
