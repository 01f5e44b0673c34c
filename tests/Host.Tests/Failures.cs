using Lucid.Host.Diagnostics;

namespace Lucid.Host.Tests;

internal static class Failures
{
    /// <summary>The whole message of a failure of the given kind.</summary>
    public static async Task<string> MessageAsync(FailureKind kind, Func<Task> action)
    {
        var failure = await Assert.ThrowsAsync<HostFailureException>(action);
        Assert.Equal(kind, failure.Kind);
        return failure.Message;
    }

    public static Task<string> OfInputAsync(Func<Task> action) => MessageAsync(FailureKind.Input, action);
}
