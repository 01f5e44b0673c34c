using System.Reflection;
using System.Runtime.ExceptionServices;

namespace Lucid.Testing.Running;

/// <summary>
/// Keeps the first exception of the program or of its mocks. Pulumi reports exceptions as texts, with the stack trace in them; a test is to
/// get the exception itself.
/// </summary>
internal sealed class FirstFailure
{
    private ExceptionDispatchInfo? _first;

    public void ThrowIfAny() => _first?.Throw();

    public T Watch<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception exception)
        {
            Keep(exception);
            throw;
        }
    }

    public async Task<T> WatchAsync<T>(Func<Task<T>> action)
    {
        try
        {
            return await action().ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            Keep(exception);
            throw;
        }
    }

    private void Keep(Exception exception)
    {
        // What the constructor of a type argument throws is wrapped by .NET.
        var thrown = exception is TargetInvocationException { InnerException: { } inner } ? inner : exception;
        Interlocked.CompareExchange(ref _first, ExceptionDispatchInfo.Capture(thrown), null);
    }
}
