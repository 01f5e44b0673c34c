namespace Lucid.Policy.Dockerfiles.Variables;

/// <summary>A text whose variables were replaced.</summary>
/// <param name="Text">The text; a variable that only the build knows is empty in it.</param>
/// <param name="Unknown">The variables that only the build knows, or nobody.</param>
/// <param name="Error">Why it cannot be expanded; null where it can.</param>
internal sealed record ExpandedText(string Text, ImmutableArray<string> Unknown, string? Error = null);
