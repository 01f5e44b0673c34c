using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Counts what a run still has to wait for, and collects what failed.</summary>
internal sealed class TaskTracker
{
    private readonly Lock _gate = new();
    private readonly List<Exception> _failures = [];
    private TaskCompletionSource _changed = NewSignal();
    private int _running;

    public void Track(Task task)
    {
        lock (_gate)
        {
            _running++;
        }

        task.ContinueWith(
            static (finished, tracker) => ((TaskTracker)tracker!).OnFinished(finished),
            this,
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    /// <summary>Waits until nothing runs any more, or until something failed: what is in flight then is abandoned.</summary>
    /// <returns>The failures; none when all went well.</returns>
    public async Task<ImmutableArray<Exception>> WaitAsync()
    {
        while (true)
        {
            Task changed;
            lock (_gate)
            {
                if (_failures.Count > 0 || _running == 0)
                {
                    ImmutableArray<Exception> failures = [.. _failures.Distinct()];
                    _failures.Clear();
                    return failures;
                }

                changed = _changed.Task;
            }

            await changed.ConfigureAwait(false);
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void OnFinished(Task task)
    {
        lock (_gate)
        {
            _running--;
            if (task.IsFaulted)
            {
                _failures.AddRange(task.Exception.InnerExceptions);
            }
            else if (task.IsCanceled)
            {
                _failures.Add(new TaskCanceledException(task));
            }

            if (_running == 0 || _failures.Count > 0)
            {
                _changed.TrySetResult();
                _changed = NewSignal();
            }
        }
    }
}
