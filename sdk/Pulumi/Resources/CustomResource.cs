namespace Pulumi;

/// <summary>A resource that a provider creates, reads, updates and deletes.</summary>
public class CustomResource : Resource
{
    internal const string IdName = "id";

    /// <summary>Registers the resource, or reads an existing one when the options give its id.</summary>
    /// <param name="type">The type token, <c>package:module:Type</c>.</param>
    /// <param name="name">The name, unique among resources of this type and parent.</param>
    /// <param name="args">The inputs; null for none.</param>
    /// <param name="options">How the engine treats it; null for the defaults.</param>
    /// <exception cref="ArgumentException">The type or the name is empty.</exception>
    public CustomResource(string type, string name, ResourceArgs? args, CustomResourceOptions? options = null)
        : this(type, name, args, options, registerPackageRequest: null)
    {
    }

    /// <inheritdoc cref="CustomResource(string, string, ResourceArgs, CustomResourceOptions)"/>
    /// <param name="registerPackageRequest">The parameterized package that the resource comes from; null for an ordinary one.</param>
#pragma warning disable CS1573 // The inherited documentation has the other parameters.
    public CustomResource(
        string type, string name, ResourceArgs? args, CustomResourceOptions? options = null,
        RegisterPackageRequest? registerPackageRequest = null)
#pragma warning restore CS1573
        : base(type, name, custom: true, args, CustomResourceOptions.Merge(null, options), remote: false, registerPackageRequest)
    {
    }

    private protected CustomResource(string urn)
        : base(urn)
    {
    }

    /// <summary>The id that the provider gave; unknown until the resource exists.</summary>
    [Output(IdName)]
    public Output<string> Id { get; private protected set; } = null!;
}
