using Lucid.Host.Diagnostics;

namespace Lucid.Host.Engine;

/// <summary>What the program told the user, in the order in which it arrived.</summary>
internal sealed class EngineLog
{
    private readonly Lock _gate = new();
    private readonly List<Diagnostic> _diagnostics = [];

    public ImmutableArray<Diagnostic> Diagnostics
    {
        get
        {
            lock (_gate)
            {
                return [.. _diagnostics];
            }
        }
    }

    public void Add(Diagnostic diagnostic)
    {
        lock (_gate)
        {
            _diagnostics.Add(diagnostic);
        }
    }
}
