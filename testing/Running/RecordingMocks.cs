using System.Collections.Concurrent;
using Pulumi.Testing;

namespace Lucid.Testing.Running;

/// <summary>Remembers what passes between a program and the mocks of a test, and what the mocks throw.</summary>
internal sealed class RecordingMocks(IMocks mocks, FirstFailure failure) : IMocks
{
    private readonly ConcurrentQueue<(MockResourceArgs Resource, string? Id)> _resources = new();
    private readonly ConcurrentQueue<MockRegisterResourceOutputsRequest> _outputs = new();

    /// <summary>The resources as the mocks were asked for them, with the id that they gave.</summary>
    public IReadOnlyCollection<(MockResourceArgs Resource, string? Id)> Resources => _resources;

    public IReadOnlyCollection<MockRegisterResourceOutputsRequest> Outputs => _outputs;

    public async Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        var answer = await failure.WatchAsync(() => mocks.NewResourceAsync(args)).ConfigureAwait(false);
        _resources.Enqueue((args, answer.id));
        return answer;
    }

    public Task<object> CallAsync(MockCallArgs args) => failure.WatchAsync(() => mocks.CallAsync(args));

    public Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args)
    {
        _outputs.Enqueue(args);
        return failure.WatchAsync(async () =>
        {
            await mocks.RegisterResourceOutputs(args).ConfigureAwait(false);
            return true;
        });
    }
}
