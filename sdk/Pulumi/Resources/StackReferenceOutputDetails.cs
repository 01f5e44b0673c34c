namespace Pulumi;

/// <summary>The value of another stack's output, in the member that says whether it is secret.</summary>
public sealed class StackReferenceOutputDetails
{
    /// <summary>The value of a secret output; null for a public one, or when there is no such output.</summary>
    public object? SecretValue { get; set; }

    /// <summary>The value of a public output; null for a secret one, or when there is no such output.</summary>
    public object? Value { get; set; }
}
