using Pulumirpc;

namespace Lucid.Sdk.Tests.Wire;

/// <summary>
/// Runs programs as an engine starts them: told by the environment where the engine is. The environment and the exit code belong to the
/// process, so tests that use it run one after the other.
/// </summary>
internal static class EngineRun
{
    /// <summary>Runs a program as an update.</summary>
    /// <returns>Its exit code and what the engine saw.</returns>
    public static async Task<(int ExitCode, FakeMonitor Monitor, FakeLog Log)> RunAsync(
        Func<Task<int>> program, FakeMonitor? monitor = null, FakeLog? log = null, params (string Name, string? Value)[] variables)
    {
        await using var engine = await FakeEngine.StartAsync(monitor, log);
        var exitCode = await RunAgainstAsync(engine.Address, program, variables);
        return (exitCode, engine.Monitor, engine.Log);
    }

    /// <summary>Runs a program that has to succeed.</summary>
    /// <returns>What the monitor saw.</returns>
    public static async Task<FakeMonitor> RunAsync(Action program, FakeMonitor? monitor = null, bool isPreview = false)
    {
        var (exitCode, seen, log) = await RunAsync(
            () => Deployment.RunAsync(program), monitor, null, ("PULUMI_DRY_RUN", isPreview ? "true" : "false"));
        Assert.Empty(log.Errors);
        Assert.Equal(0, exitCode);
        return seen;
    }

    /// <summary>Runs a program that has to fail with one error.</summary>
    /// <returns>The error.</returns>
    public static async Task<LogRequest> RunFailingAsync(Action program, FakeMonitor? monitor = null)
    {
        var (exitCode, _, log) = await RunAsync(() => Deployment.RunAsync(program), monitor);
        Assert.Equal(32, exitCode);
        return Assert.Single(log.Messages, message => message.Severity == LogSeverity.Error);
    }

    /// <summary>Registers one resource with the given args.</summary>
    /// <returns>The request.</returns>
    public static async Task<RegisterResourceRequest> RegisterAsync(ResourceArgs args, FakeMonitor? monitor = null)
        => (await RunAsync(() => _ = new Thing("thing", args), monitor))["thing"];

    /// <summary>Runs a program against the engine at an address.</summary>
    public static async Task<int> RunAgainstAsync(string address, Func<Task<int>> program, params (string Name, string? Value)[] variables)
    {
        (string Name, string? Value)[] defaults =
        [
            ("PULUMI_MONITOR", address), ("PULUMI_ENGINE", address), ("PULUMI_PROJECT", "shop"), ("PULUMI_STACK", "dev"),
            ("PULUMI_DRY_RUN", "false"), ("PULUMI_QUERY_MODE", "false"), ("PULUMI_PARALLEL", "4"),
        ];
        var exitCode = Environment.ExitCode;
        try
        {
            foreach (var (name, value) in defaults.Concat(variables))
            {
                Environment.SetEnvironmentVariable(name, value);
            }

            return await program();
        }
        finally
        {
            Environment.ExitCode = exitCode;
            foreach (var (name, _) in defaults.Concat(variables))
            {
                Environment.SetEnvironmentVariable(name, null);
            }
        }
    }
}
