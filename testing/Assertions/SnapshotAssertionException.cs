namespace Lucid.Testing.Assertions;

/// <summary>A snapshot is not what a test says it is. Every test framework shows the message: what is wrong and what to write.</summary>
/// <param name="message">What is wrong.</param>
public sealed class SnapshotAssertionException(string message) : Exception(message)
{
    internal static SnapshotAssertionException Of(string heading, IEnumerable<string> findings)
        => new($"{heading}{string.Concat(findings.Select(finding => $"\n  {finding.Replace("\n", "\n  ", StringComparison.Ordinal)}"))}");
}
