namespace Pulumi.Serialization;

/// <summary>
/// A pending output of a resource, and the means to complete it. Of the properties that an answer has a program reads few, so each is
/// converted when somebody asks for it.
/// </summary>
/// <param name="resource">The resource; the output depends on it.</param>
internal sealed class OutputCompletionSource<T>(Resource resource) : IOutputCompletionSource
{
    private readonly Lock _gate = new();
    private TaskCompletionSource<OutputData<T>>? _awaited;
    private Func<string, Type, OutputData<object?>>? _read;
    private string _name = string.Empty;
    private Task<OutputData<T>>? _task;
    private Output<T>? _output;

    public IOutput Output => _output ??= new Output<T>(this);

    /// <summary>What the output resolves to.</summary>
    public Task<OutputData<T>> DataTask
    {
        get
        {
            lock (_gate)
            {
                return _task ??= _read is null ? Await() : Evaluate(_read);
            }
        }
    }

    public void SetAnswer(Func<string, Type, OutputData<object?>> read, string name, bool canWait)
    {
        lock (_gate)
        {
            (_read, _name) = (read, name);
            if (_awaited is not null)
            {
                _awaited.SetFromTask(Evaluate(read));
            }
            else if (!canWait)
            {
                _task = Evaluate(read);
            }
        }
    }

    public void SetException(Exception exception)
    {
        lock (_gate)
        {
            _task ??= Task.FromException<OutputData<T>>(exception);
            _awaited?.TrySetException(exception);
        }
    }

    private Task<OutputData<T>> Await()
    {
        _awaited = new TaskCompletionSource<OutputData<T>>(TaskCreationOptions.RunContinuationsAsynchronously);
        return _awaited.Task;
    }

    private Task<OutputData<T>> Evaluate(Func<string, Type, OutputData<object?>> read)
    {
        try
        {
            var data = read(_name, typeof(T));
            var resources = OutputData.Union([resource], data.Resources);
            return Task.FromResult(new OutputData<T>(resources, (T)data.Value!, data.IsKnown, data.IsSecret));
        }
        catch (Exception exception)
        {
            return Task.FromException<OutputData<T>>(exception);
        }
    }
}
