using System.Collections.Concurrent;
using Lucid.Testing.Running;
using Lucid.Testing.Snapshots;
using Pulumi;

namespace Lucid.Testing;

/// <summary>
/// Runs a component or a whole Pulumi program without an engine, and tells what it registered. Runs of one process take turns, because its
/// environment carries the configuration; what the program or the mocks throw is thrown as it is.
/// </summary>
public static class TestProgram
{
    /// <summary>Runs a program as a deployment whose resources turn out as their inputs say.</summary>
    /// <param name="program">The program.</param>
    /// <param name="options">How it runs; null for the defaults.</param>
    /// <returns>What it registered.</returns>
    /// <exception cref="RunException">Pulumi refuses what the program does.</exception>
    public static Task<Snapshot> RunAsync(Action program, TestProgramOptions? options = null)
        => RunAsync(Function(program), options, isPreview: false);

    /// <inheritdoc cref="RunAsync(Action, TestProgramOptions)"/>
    /// <param name="program">The program; what it returns are the stack's outputs.</param>
    /// <param name="options">How it runs; null for the defaults.</param>
    public static Task<Snapshot> RunAsync(Func<IDictionary<string, object?>> program, TestProgramOptions? options = null)
        => RunAsync(Function(program), options, isPreview: false);

    /// <inheritdoc cref="RunAsync(Action, TestProgramOptions)"/>
    public static Task<Snapshot> RunAsync(Func<Task> program, TestProgramOptions? options = null)
        => RunAsync(Function(program), options, isPreview: false);

    /// <inheritdoc cref="RunAsync(Func{IDictionary{string, object}}, TestProgramOptions)"/>
    public static Task<Snapshot> RunAsync(Func<Task<IDictionary<string, object?>>> program, TestProgramOptions? options = null)
        => RunAsync(program, options, isPreview: false);

    /// <summary>
    /// Runs a program that is a stack class. Of its resources only what mocks see is known: no options and no parents, secrets are not
    /// marked, and an input with an unknown value somewhere inside is absent.
    /// </summary>
    /// <typeparam name="TStack">The class.</typeparam>
    /// <inheritdoc cref="RunAsync(Action, TestProgramOptions)"/>
    public static Task<Snapshot> RunAsync<TStack>(TestProgramOptions? options = null)
        where TStack : Stack, new()
        => RunAsync<TStack>(options, isPreview: false);

    /// <summary>Runs a program as a preview, on an engine that answers nothing: what the program does not say itself is unknown.</summary>
    /// <inheritdoc cref="RunAsync(Action, TestProgramOptions)"/>
    public static Task<Snapshot> PreviewAsync(Action program, TestProgramOptions? options = null)
        => RunAsync(Function(program), options, isPreview: true);

    /// <inheritdoc cref="PreviewAsync(Action, TestProgramOptions)"/>
    /// <param name="program">The program; what it returns are the stack's outputs.</param>
    /// <param name="options">How it runs; null for the defaults.</param>
    public static Task<Snapshot> PreviewAsync(Func<IDictionary<string, object?>> program, TestProgramOptions? options = null)
        => RunAsync(Function(program), options, isPreview: true);

    /// <inheritdoc cref="PreviewAsync(Action, TestProgramOptions)"/>
    public static Task<Snapshot> PreviewAsync(Func<Task> program, TestProgramOptions? options = null)
        => RunAsync(Function(program), options, isPreview: true);

    /// <inheritdoc cref="PreviewAsync(Func{IDictionary{string, object}}, TestProgramOptions)"/>
    public static Task<Snapshot> PreviewAsync(Func<Task<IDictionary<string, object?>>> program, TestProgramOptions? options = null)
        => RunAsync(program, options, isPreview: true);

    /// <summary>Previews a program that is a stack class.</summary>
    /// <inheritdoc cref="RunAsync{TStack}(TestProgramOptions)"/>
    public static Task<Snapshot> PreviewAsync<TStack>(TestProgramOptions? options = null)
        where TStack : Stack, new()
        => RunAsync<TStack>(options, isPreview: true);

    private static async Task<Snapshot> RunAsync(
        Func<Task<IDictionary<string, object?>>> program, TestProgramOptions? options, bool isPreview)
    {
        ArgumentNullException.ThrowIfNull(program);
        var seen = new ConcurrentQueue<ResourceTransformationArgs>();
        IDictionary<string, object?> outputs = ImmutableDictionary<string, object?>.Empty;
        var run = new ProgramRun(options ?? new(), isPreview);
        await run.RunAsync<RecordingStack>(failure => new(seen, async () =>
            outputs = await failure.WatchAsync(program).ConfigureAwait(false))).ConfigureAwait(false);
        return await new SnapshotBuilder(run).BuildAsync(seen, outputs).ConfigureAwait(false);
    }

    private static async Task<Snapshot> RunAsync<TStack>(TestProgramOptions? options, bool isPreview)
        where TStack : Stack, new()
    {
        var run = new ProgramRun(options ?? new(), isPreview);
        await run.RunAsync<TStack>(failure => failure.Watch(() => new TStack())).ConfigureAwait(false);
        return await new SnapshotBuilder(run).BuildAsync().ConfigureAwait(false);
    }

    private static Func<Task<IDictionary<string, object?>>> Function(Action program)
    {
        ArgumentNullException.ThrowIfNull(program);
        return Function(() =>
        {
            program();
            return (IDictionary<string, object?>)ImmutableDictionary<string, object?>.Empty;
        });
    }

    private static Func<Task<IDictionary<string, object?>>> Function(Func<IDictionary<string, object?>> program)
    {
        ArgumentNullException.ThrowIfNull(program);
        return () => Task.FromResult(program());
    }

    private static Func<Task<IDictionary<string, object?>>> Function(Func<Task> program)
    {
        ArgumentNullException.ThrowIfNull(program);
        return async () =>
        {
            await program().ConfigureAwait(false);
            return ImmutableDictionary<string, object?>.Empty;
        };
    }
}
