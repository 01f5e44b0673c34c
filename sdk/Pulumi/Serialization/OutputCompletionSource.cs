using System.Collections.Immutable;

namespace Pulumi.Serialization;

/// <summary>A pending output of a resource, and the means to complete it.</summary>
/// <param name="resource">The resource; the output depends on it.</param>
internal sealed class OutputCompletionSource<T>(Resource resource) : IOutputCompletionSource
{
    private readonly TaskCompletionSource<OutputData<T>> _source = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ImmutableHashSet<Resource> _resources = [resource];
    private Output<T>? _output;

    public Type ValueType => typeof(T);

    public IOutput Output => _output ??= new Output<T>(_source.Task);

    public void SetValue(OutputData<object?> data)
        => _source.TrySetResult(new OutputData<T>(
            OutputData.Union(_resources, data.Resources), (T)data.Value!, data.IsKnown, data.IsSecret));

    public void SetDefault(bool isKnown) => _source.TrySetResult(new OutputData<T>(_resources, default!, isKnown, IsSecret: false));

    public void SetException(Exception exception) => _source.TrySetException(exception);
}
