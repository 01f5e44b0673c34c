using System.Collections.Immutable;
using Lucid.Hardening.Validation;

namespace Lucid.Hardening.Profiles.Seccomp;

/// <summary>A seccomp profile that was read from JSON, whoever wrote it.</summary>
public sealed record SeccompDocument
{
    /// <summary>What it means for a container without capabilities: rules for those who have some are left out.</summary>
    public required SeccompProfile Profile { get; init; }

    /// <summary>Members that nothing reads, by their path; container runtimes pass over them in silence.</summary>
    public ImmutableArray<string> UnreadMembers { get; init; } = [];

    /// <summary>
    /// Reads a profile in the form of OCI runtimes, or of Docker's own default profile (<c>archMap</c>, <c>includes</c>).
    /// </summary>
    /// <param name="name">What the messages call it, such as its file.</param>
    /// <param name="json">The JSON text.</param>
    /// <returns>The profile.</returns>
    /// <exception cref="DeclarationException">It is no seccomp profile; the message lists every mistake.</exception>
    public static SeccompDocument Parse(string name, string json) => new SeccompReader().Read(name, json);
}
