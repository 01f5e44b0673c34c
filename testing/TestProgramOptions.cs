using Pulumi.Testing;

namespace Lucid.Testing;

/// <summary>How a program runs in a test.</summary>
public sealed record TestProgramOptions
{
    /// <summary>The project's name; keys of <see cref="Config"/> without one are its.</summary>
    /// <value>Default: project, as in Pulumi's own testing mode.</value>
    public string Project { get; init; } = "project";

    /// <summary>The stack's name.</summary>
    /// <value>Default: stack, as in Pulumi's own testing mode.</value>
    public string Stack { get; init; } = "stack";

    /// <summary>
    /// The stack's configuration by key: <c>replicas</c> is the project's, <c>aws:region</c> another's. Objects and lists are JSON, as the
    /// engine hands them on.
    /// </summary>
    /// <value>Default: none.</value>
    public IReadOnlyDictionary<string, string> Config { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The keys of <see cref="Config"/> whose values are secret.</summary>
    /// <value>Default: none.</value>
    public IReadOnlyCollection<string> SecretConfigKeys { get; init; } = [];

    /// <summary>What stands in for the engine, such as <see cref="Mocks.StrictMocks"/> with the types that are expected.</summary>
    /// <value>
    /// Default: mocks that take every resource and refuse every function call. They answer with the inputs, in a preview with nothing.
    /// </value>
    public IMocks? Mocks { get; init; }
}
