namespace Lucid.Interop.Tests.Faults;

/// <summary>
/// Node programs that fail: one clear message, exit code 1, and no stack trace that nobody asked for; in seconds, not minutes.
/// </summary>
[Collection(NodeCollection.Name)]
public sealed class NodeFaultTests
{
    private static readonly string Program = NodePrograms.PathOf("faults");

    private static readonly string Unhandled = $"error: Running program '{Program}/' failed with an unhandled exception:\n  ";

    public static TheoryData<string, string> Faults => new()
    {
        { "throw", Unhandled + "Error: the sky fell\n" },
        { "reject", Unhandled + "Error: nobody waits for this\n" },
        { "exit", "error: The program ended with exit code 7 and without a message.\n" },
        { "log-error", "error: the program is not content\n  resource: urn:pulumi:dev::faults::kubernetes:core/v1:ConfigMap::settings\n" },
    };

    [NodeTheory]
    [MemberData(nameof(Faults))]
    public async Task Are_told_once_and_without_a_stack_trace(string fault, string expected)
    {
        var result = await PreviewAsync(fault);

        Assert.Equal((1, "", expected), (result.ExitCode, result.Output, result.Error));
    }

    /// <summary>Whether the SDK says around it which program failed depends on whether that had ended by then.</summary>
    [NodeTheory]
    [InlineData("throw-in-apply", "Error: no use for settings\n")]
    [InlineData("twice", "Duplicate resource URN 'urn:pulumi:dev::faults::kubernetes:core/v1:ConfigMap::settings'")]
    [InlineData("missing-key", "error: Missing required configuration variable 'faults:region'")]
    [InlineData("missing-module", "Cannot find module './no-such-file'")]
    public async Task Say_what_is_wrong(string fault, string expected)
    {
        var result = await PreviewAsync(fault);

        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Contains(expected, result.Error);
        Assert.DoesNotContain("    at ", result.Error);
        Assert.DoesNotContain("\e[", result.Error);
    }

    [NodeFact]
    public async Task Are_told_with_their_stack_trace_when_asked()
    {
        var result = await PreviewAsync("throw-in-apply", "--verbose");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains($"\n      at {Program}/index.js:7:", result.Error);
    }

    private static async Task<LucidResult> PreviewAsync(string fault, params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        folder.Write("Pulumi.yaml", $"name: faults\nruntime: nodejs\nmain: {Program}\n");
        folder.Write("Pulumi.dev.yaml", $"config:\n  faults:fault: {fault}\n");
        return await CommandLine.RunAsync(["preview", "--cwd", folder.Path, .. arguments]);
    }
}
