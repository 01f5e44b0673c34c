using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What a transform sees of a resource.</summary>
public readonly struct ResourceTransformArgs
{
    /// <summary>Makes the arguments.</summary>
    /// <param name="name">The name of the resource.</param>
    /// <param name="type">Its type token.</param>
    /// <param name="custom">True for a resource that a provider manages, false for a component.</param>
    /// <param name="args">Its properties.</param>
    /// <param name="options">Its options.</param>
    public ResourceTransformArgs(string name, string type, bool custom, ImmutableDictionary<string, object?> args, ResourceOptions options)
    {
        Name = name;
        Type = type;
        Custom = custom;
        Args = args;
        Options = options;
    }

    /// <summary>
    /// The properties by wire name: numbers as double, lists and objects as immutable collections; what is secret, unknown or depends on
    /// resources is an output of such a value, and one of an object when it is unknown.
    /// </summary>
    public ImmutableDictionary<string, object?> Args { get; }

    /// <summary>True for a resource that a provider manages, false for a component.</summary>
    public bool Custom { get; }

    /// <summary>The name of the resource.</summary>
    public string Name { get; }

    /// <summary>
    /// The options: <see cref="CustomResourceOptions"/> where <see cref="Custom"/> is true, else <see cref="ComponentResourceOptions"/>.
    /// </summary>
    public ResourceOptions Options { get; }

    /// <summary>The type token of the resource.</summary>
    public string Type { get; }
}
