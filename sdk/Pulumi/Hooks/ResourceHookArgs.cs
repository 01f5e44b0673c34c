using System.Collections.Immutable;

namespace Pulumi;

/// <summary>
/// The resource that a hook runs for. Properties are by wire name: numbers as double, lists and objects as immutable collections, a
/// property with something secret in it as a secret output, an unknown one as null.
/// </summary>
public class ResourceHookArgs
{
    /// <summary>Makes the arguments.</summary>
    /// <param name="urn">The URN of the resource.</param>
    /// <param name="id">Its id; empty while it has none.</param>
    /// <param name="name">Its name.</param>
    /// <param name="type">Its type token.</param>
    /// <param name="newInputs">Its inputs after the step.</param>
    /// <param name="oldInputs">Its inputs before the step.</param>
    /// <param name="newOutputs">Its outputs after the step.</param>
    /// <param name="oldOutputs">Its outputs before the step.</param>
    public ResourceHookArgs(
        string urn, string id, string name, string type,
        ImmutableDictionary<string, object?>? newInputs = null, ImmutableDictionary<string, object?>? oldInputs = null,
        ImmutableDictionary<string, object?>? newOutputs = null, ImmutableDictionary<string, object?>? oldOutputs = null)
    {
        Urn = urn;
        Id = id;
        Name = name;
        Type = type;
        NewInputs = newInputs;
        OldInputs = oldInputs;
        NewOutputs = newOutputs;
        OldOutputs = oldOutputs;
    }

    /// <summary>The id of the resource; empty while it has none.</summary>
    public string Id { get; }

    /// <summary>The name of the resource.</summary>
    public string Name { get; }

    /// <summary>The inputs after the step; null for a deletion.</summary>
    public ImmutableDictionary<string, object?>? NewInputs { get; }

    /// <summary>The outputs after the step; null before it and for a deletion.</summary>
    public ImmutableDictionary<string, object?>? NewOutputs { get; }

    /// <summary>The inputs before the step; null for a creation.</summary>
    public ImmutableDictionary<string, object?>? OldInputs { get; }

    /// <summary>The outputs before the step; null for a creation.</summary>
    public ImmutableDictionary<string, object?>? OldOutputs { get; }

    /// <summary>The type token of the resource.</summary>
    public string Type { get; }

    /// <summary>The URN of the resource.</summary>
    public string Urn { get; }
}
