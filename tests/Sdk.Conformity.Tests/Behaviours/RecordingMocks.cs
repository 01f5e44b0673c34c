using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi.Testing;

namespace Lucid.Sdk.Conformity.Tests.Behaviours;

/// <summary>Keeps what was registered and answers with a given state.</summary>
internal sealed class RecordingMocks(ImmutableDictionary<string, object>? state = null) : IMocks
{
    public ConcurrentBag<MockResourceArgs> Resources { get; } = [];

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        Resources.Add(args);
        return Task.FromResult<(string?, object)>((args.Name + "-id", state ?? args.Inputs));
    }

    public Task<object> CallAsync(MockCallArgs args) => throw new NotSupportedException($"No call of {args.Token} is expected.");
}
