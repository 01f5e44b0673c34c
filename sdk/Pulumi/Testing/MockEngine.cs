using System.Collections.Immutable;
using Pulumirpc;

namespace Pulumi.Testing;

/// <summary>Keeps the errors that a program logs in a test.</summary>
internal sealed class MockEngine : IEngine
{
    private readonly Lock _gate = new();
    private ImmutableArray<string> _errors = [];

    public ImmutableArray<string> Errors
    {
        get
        {
            lock (_gate)
            {
                return _errors;
            }
        }
    }

    public Task LogAsync(LogRequest request)
    {
        if (request.Severity == LogSeverity.Error)
        {
            lock (_gate)
            {
                _errors = _errors.Add(request.Message);
            }
        }

        return Task.CompletedTask;
    }

    public Task RequirePulumiVersionAsync(RequirePulumiVersionRequest request) => Task.CompletedTask;
}
