using System.Diagnostics.CodeAnalysis;

namespace Lucid.Host.Diagnostics;

/// <summary>Collects everything that is wrong with an input, so that all of it can be said at once.</summary>
internal sealed class Problems(FailureKind kind)
{
    private readonly List<Diagnostic> _found = [];

    public void Add(string message, SourceLocation? location = null) => _found.Add(Diagnostic.Error(message, location));

    public void AddRange(IEnumerable<Diagnostic> diagnostics) => _found.AddRange(diagnostics);

    /// <exception cref="HostFailureException">Something was found.</exception>
    public void ThrowIfAny()
    {
        if (_found.Exists(diagnostic => diagnostic.Severity == Severity.Error))
        {
            Throw();
        }
    }

    [DoesNotReturn]
    private void Throw() => throw new HostFailureException(kind, [.. _found.OrderBy(diagnostic => diagnostic.Location?.File, StringComparer.Ordinal)
        .ThenBy(diagnostic => diagnostic.Location?.Line ?? 0)
        .ThenBy(diagnostic => diagnostic.Location?.Column ?? 0)]);
}
