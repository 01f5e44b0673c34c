using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A resource that is made of other resources, its children.</summary>
public class ComponentResource : Resource
{
    /// <summary>Registers the component.</summary>
    /// <param name="type">The type token, <c>package:module:Type</c>.</param>
    /// <param name="name">The name, unique among resources of this type and parent.</param>
    /// <param name="options">How the engine treats it; null for the defaults.</param>
    /// <exception cref="ArgumentException">The type or the name is empty, or the options give an id.</exception>
    public ComponentResource(string type, string name, ComponentResourceOptions? options = null)
        : this(type, name, null, options, remote: false, registerPackageRequest: null)
    {
    }

    /// <summary>Registers the component with its inputs, so that a preview shows what changes in them.</summary>
    /// <param name="type">The type token, <c>package:module:Type</c>.</param>
    /// <param name="name">The name, unique among resources of this type and parent.</param>
    /// <param name="args">The inputs; null for none.</param>
    /// <param name="options">How the engine treats it; null for the defaults.</param>
    /// <param name="remote">True if a provider's plugin constructs the component; for generated SDKs only.</param>
    /// <exception cref="ArgumentException">The type or the name is empty, or the options give an id.</exception>
    public ComponentResource(string type, string name, ResourceArgs? args, ComponentResourceOptions? options = null, bool remote = false)
        : this(type, name, args, options, remote, registerPackageRequest: null)
    {
    }

    /// <inheritdoc cref="ComponentResource(string, string, ResourceArgs, ComponentResourceOptions, bool)"/>
    /// <param name="registerPackageRequest">The parameterized package that the component comes from; null for an ordinary one.</param>
#pragma warning disable CS1573 // The inherited documentation has the other parameters.
    public ComponentResource(
        string type, string name, ResourceArgs? args, ComponentResourceOptions? options, bool remote,
        RegisterPackageRequest? registerPackageRequest = null)
#pragma warning restore CS1573
        : base(type, name, custom: false, args, Checked(options), remote, registerPackageRequest)
    {
    }

    /// <summary>
    /// Registers all properties with <see cref="OutputAttribute"/> as the component's outputs. The last line of a constructor.
    /// </summary>
    protected void RegisterOutputs() => RegisterOutputs(Output.Create(OutputsOf(this)));

    /// <summary>Registers the component's outputs.</summary>
    /// <param name="outputs">The outputs by name.</param>
    protected void RegisterOutputs(IDictionary<string, object?> outputs)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        RegisterOutputs(Output.Create(outputs));
    }

    /// <inheritdoc cref="RegisterOutputs(IDictionary{string, object})"/>
    protected void RegisterOutputs(Task<IDictionary<string, object?>> outputs)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        RegisterOutputs(Output.Create(outputs));
    }

    /// <inheritdoc cref="RegisterOutputs(IDictionary{string, object})"/>
    protected void RegisterOutputs(Output<IDictionary<string, object?>> outputs)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        Deployment.Required.RegisterOutputs(this, outputs);
    }

    /// <summary>The output properties that a class sets itself, by wire name; those without a value are left out.</summary>
    private static IDictionary<string, object?> OutputsOf(ComponentResource component)
        => OutputProperty.Find(component.GetType())
            .Where(found => found.Name != UrnName)
            .Select(found => KeyValuePair.Create(found.Name, found.Property.GetValue(component)))
            .Where(pair => pair.Value is not null)
            .ToImmutableDictionary();

    private static ComponentResourceOptions Checked(ComponentResourceOptions? options)
        => options?.Id is null
            ? ComponentResourceOptions.Merge(null, options)
            : throw new ArgumentException("A component resource has no id; remove Id from its options.", nameof(options));
}
