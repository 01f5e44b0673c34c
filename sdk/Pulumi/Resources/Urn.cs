namespace Pulumi;

/// <summary>The engine's name of a resource: <c>urn:pulumi:stack::project::parentType$type::name</c>.</summary>
public readonly struct Urn : IEquatable<Urn>
{
    private readonly string? _value;

    /// <summary>Makes a URN of its text.</summary>
    /// <param name="value">The text.</param>
    public Urn(string value) => _value = value;

    /// <summary>The text.</summary>
    /// <param name="value">The URN.</param>
    public static implicit operator string(Urn value) => value.ToString();

    /// <summary>Compares two URNs.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>True if they are the same text.</returns>
    public static bool operator ==(Urn left, Urn right) => left.Equals(right);

    /// <summary>Compares two URNs.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>False if they are the same text.</returns>
    public static bool operator !=(Urn left, Urn right) => !left.Equals(right);

    /// <summary>Computes the URN that a resource has or had.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="type">Its type token.</param>
    /// <param name="parent">Its parent; excludes <paramref name="parentUrn"/>.</param>
    /// <param name="parentUrn">The URN of its parent.</param>
    /// <param name="project">Its project; the current one when null.</param>
    /// <param name="stack">Its stack; the current one when null.</param>
    /// <returns>The URN.</returns>
    public static Output<string> Create(
        Input<string> name, Input<string> type, Resource? parent = null, Input<string>? parentUrn = null,
        Input<string>? project = null, Input<string>? stack = null)
    {
        var prefix = (parent?.Urn ?? parentUrn?.ToOutput()) is { } urn
            ? urn.Apply(text => text[..text.LastIndexOf("::", StringComparison.Ordinal)] + "$")
            : Output.Tuple(stack ?? Deployment.Instance.StackName, project ?? Deployment.Instance.ProjectName)
                .Apply(parts => $"urn:pulumi:{parts.Item1}::{parts.Item2}::");
        return Output.Format($"{prefix}{type}::{name}");
    }

    /// <inheritdoc/>
    public bool Equals(Urn other) => ToString() == other.ToString();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Urn other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => _value ?? string.Empty;
}
