using Lucid.Testing.Mocks;
using Pulumi;
using Pulumi.Testing;

namespace Lucid.Testing.Running;

/// <summary>One run of a program, and what was seen of it.</summary>
internal sealed class ProgramRun
{
    private const string EveryType = "*";

    private readonly FirstFailure _failure = new();

    public ProgramRun(TestProgramOptions options, bool isPreview)
    {
        (Options, IsPreview) = (options, isPreview);
        Mocks = new(options.Mocks ?? (isPreview ? new SilentMocks(EveryType) : new StrictMocks(EveryType)), _failure);
    }

    public TestProgramOptions Options { get; }

    public bool IsPreview { get; }

    public RecordingMocks Mocks { get; }

    /// <summary>The resources that were registered, without the stack.</summary>
    public ImmutableArray<Resource> Resources { get; private set; } = [];

    public async Task RunAsync<TStack>(Func<FirstFailure, TStack> create)
        where TStack : Stack
    {
        using var config = await ConfigEnvironment.SetAsync(Options).ConfigureAwait(false);
        var options = new TestOptions { ProjectName = Options.Project, StackName = Options.Stack, IsPreview = IsPreview };
        try
        {
            var factory = new StackFactory(() => create(_failure));
            var resources = await Deployment.TestWithServiceProviderAsync<TStack>(Mocks, factory, options).ConfigureAwait(false);
            Resources = [.. resources.Where(resource => resource is not Stack)];
        }
        catch
        {
            // What the run fails with has the exception of the program or the mocks as a text.
            _failure.ThrowIfAny();
            throw;
        }
    }
}
