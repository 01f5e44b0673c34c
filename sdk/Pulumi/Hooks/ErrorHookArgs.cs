using System.Collections.Immutable;

namespace Pulumi;

/// <summary>The resource of which an operation failed. Properties have the form of those in <see cref="ResourceHookArgs"/>.</summary>
public class ErrorHookArgs
{
    /// <summary>Makes the arguments.</summary>
    /// <param name="urn">The URN of the resource.</param>
    /// <param name="id">Its id; empty while it has none.</param>
    /// <param name="name">Its name.</param>
    /// <param name="type">Its type token.</param>
    /// <param name="newInputs">The inputs that the operation was given.</param>
    /// <param name="oldInputs">The inputs before it.</param>
    /// <param name="oldOutputs">The outputs before it.</param>
    /// <param name="failedOperation">The operation: <c>create</c>, <c>read</c>, <c>update</c> or <c>delete</c>.</param>
    /// <param name="errors">The errors of all tries, the newest first; null for none.</param>
    public ErrorHookArgs(
        string urn, string id, string name, string type,
        ImmutableDictionary<string, object?>? newInputs = null, ImmutableDictionary<string, object?>? oldInputs = null,
        ImmutableDictionary<string, object?>? oldOutputs = null, string failedOperation = "", IReadOnlyList<string>? errors = null)
    {
        Urn = urn;
        Id = id;
        Name = name;
        Type = type;
        NewInputs = newInputs;
        OldInputs = oldInputs;
        OldOutputs = oldOutputs;
        FailedOperation = failedOperation;
        Errors = errors ?? [];
    }

    /// <summary>The errors of all tries, the newest first.</summary>
    public IReadOnlyList<string> Errors { get; }

    /// <summary>The operation: <c>create</c>, <c>read</c>, <c>update</c> or <c>delete</c>.</summary>
    public string FailedOperation { get; }

    /// <summary>The id of the resource; empty while it has none.</summary>
    public string Id { get; }

    /// <summary>The name of the resource.</summary>
    public string Name { get; }

    /// <summary>The inputs that the operation was given; null for a deletion.</summary>
    public ImmutableDictionary<string, object?>? NewInputs { get; }

    /// <summary>The inputs before the operation; null for a creation.</summary>
    public ImmutableDictionary<string, object?>? OldInputs { get; }

    /// <summary>The outputs before the operation; null for a creation.</summary>
    public ImmutableDictionary<string, object?>? OldOutputs { get; }

    /// <summary>The type token of the resource.</summary>
    public string Type { get; }

    /// <summary>The URN of the resource.</summary>
    public string Urn { get; }
}
