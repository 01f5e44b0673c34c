namespace Pulumi;

/// <summary>An output that is there before what it resolves to, for resources that need each other's values.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed class DeferredOutput<T>
{
    private readonly TaskCompletionSource<OutputData<T>> _source = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _isResolved;

    /// <summary>Makes an output that is pending; the run waits for it until <see cref="Resolve"/> is called.</summary>
    public DeferredOutput() => Output = new Output<T>(_source.Task);

    /// <summary>The output.</summary>
    public Output<T> Output { get; }

    /// <summary>Makes <see cref="Output"/> resolve to what another output resolves to.</summary>
    /// <param name="output">The other output.</param>
    /// <exception cref="InvalidOperationException">It was called before.</exception>
    public void Resolve(Output<T> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (Interlocked.Exchange(ref _isResolved, 1) == 1)
        {
            throw new InvalidOperationException("DeferredOutput can only be resolved once.");
        }

        output.DataTask.ContinueWith(
            static (finished, source) => ((TaskCompletionSource<OutputData<T>>)source!).SetFromTask(finished),
            _source,
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }
}
