using k8s;
using Pulumi;

namespace Lucid.Testing.Snapshots;

/// <summary>A resource as a program registered it, after all transformations that run in the program.</summary>
public sealed class SnapshotResource
{
    internal SnapshotResource()
    {
    }

    /// <summary>The type token, such as <c>kubernetes:apps/v1:Deployment</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The name that the program gave.</summary>
    public required string Name { get; init; }

    /// <summary>The URN that an engine gives; for a program that is a stack class, whose parents are not seen, that of the mocks.</summary>
    public required string Urn { get; init; }

    /// <summary>The id that the mocks gave; null for none, as in previews, and for components.</summary>
    public required string? Id { get; init; }

    /// <summary>The parent; null for the stack itself, or where <see cref="Options"/> are not seen.</summary>
    public required SnapshotResource? Parent { get; init; }

    /// <summary>
    /// The options as the resource's constructor gets them: parent, protection, dependencies, ignored changes, aliases, timeouts, and the
    /// like. Not there: what the engine adds from the parent, and what transforms (<see cref="ResourceOptions.ResourceTransforms"/>) would
    /// change, since only an engine runs them. Null for a program that is a stack class.
    /// </summary>
    public required ResourceOptions? Options { get; init; }

    /// <summary>The inputs.</summary>
    public required SnapshotValue Inputs { get; init; }

    /// <summary>The outputs that a component registers; no value for other resources, and for components that register none.</summary>
    public required SnapshotValue RegisteredOutputs { get; init; }

    /// <summary>The resource itself, whose outputs are what the mocks answered.</summary>
    public required Resource Resource { get; init; }

    /// <summary>The inputs as a model of the official Kubernetes client; a field that the model does not know is refused.</summary>
    /// <typeparam name="T">The model, such as <c>V1Deployment</c>.</typeparam>
    /// <returns>The model, secrets in clear.</returns>
    /// <exception cref="InvalidOperationException">Something in the inputs is not known.</exception>
    /// <exception cref="YamlDotNet.Core.YamlException">The inputs do not fit the model.</exception>
    public T As<T>()
    {
        if (Inputs.UnknownPaths is { Count: > 0 } unknown)
        {
            throw new InvalidOperationException(
                $"{this} is no {typeof(T).Name} yet: {string.Join(", ", unknown)} is not known in a preview. Read what is known with "
                + $"{nameof(Inputs)}.");
        }

        return KubernetesYaml.Deserialize<T>(ValueJson.Write(Inputs.Value, uncover: true), strict: true);
    }

    /// <summary>The resource in one line.</summary>
    /// <returns><c>kubernetes:apps/v1:Deployment core</c>.</returns>
    public override string ToString() => $"{Type} {Name}";
}
