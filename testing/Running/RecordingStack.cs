using System.Collections.Concurrent;
using Pulumi;

namespace Lucid.Testing.Running;

/// <summary>
/// The stack of a program that is a function. Its transformation, which changes nothing, sees every resource with its arguments and
/// options, of which mocks see only a part.
/// </summary>
internal sealed class RecordingStack : Stack
{
    public RecordingStack(ConcurrentQueue<ResourceTransformationArgs> seen, Func<Task<IDictionary<string, object?>>> program)
        : base(new StackOptions
        {
            ResourceTransformations =
            {
                args =>
                {
                    seen.Enqueue(args);
                    return null;
                },
            },
        })
        => Outputs = Output.Create(ReadAsync(program));

    /// <summary>What the program returns. That it is an output property makes Pulumi serialize it, as a deployment would.</summary>
    [Output("outputs")]
    public Output<ImmutableDictionary<string, object?>> Outputs { get; private set; }

    private static async Task<ImmutableDictionary<string, object?>> ReadAsync(Func<Task<IDictionary<string, object?>>> program)
        => (await program().ConfigureAwait(false)).ToImmutableDictionary();
}
