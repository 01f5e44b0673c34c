namespace Pulumi;

/// <summary>A provider with its configuration, for the resources that are told to use it.</summary>
public class ProviderResource : CustomResource
{
    private const string TypePrefix = "pulumi:providers:";

    /// <summary>Registers the provider.</summary>
    /// <param name="package">The package that it serves.</param>
    /// <param name="name">The name, unique among providers of this package.</param>
    /// <param name="args">The configuration.</param>
    /// <param name="options">How the engine treats it; null for the defaults.</param>
    public ProviderResource(string package, string name, ResourceArgs args, CustomResourceOptions? options = null)
        : this(package, name, args, options, registerPackageRequest: null)
    {
    }

    /// <inheritdoc cref="ProviderResource(string, string, ResourceArgs, CustomResourceOptions)"/>
    /// <param name="registerPackageRequest">The parameterized package that the provider serves; null for an ordinary one.</param>
#pragma warning disable CS1573 // The inherited documentation has the other parameters.
    public ProviderResource(
        string package, string name, ResourceArgs args, CustomResourceOptions? options = null,
        RegisterPackageRequest? registerPackageRequest = null)
#pragma warning restore CS1573
        : base(TypePrefix + package, name, args, options, registerPackageRequest)
        => Package = package;

    private protected ProviderResource(string urn, string package)
        : base(urn)
        => Package = package;

    internal string Package { get; }

    /// <summary>What a resource that uses the provider tells the engine: <c>URN::ID</c>.</summary>
    internal async Task<string> GetReferenceAsync()
    {
        var urn = await Urn.DataTask.ConfigureAwait(false);
        var id = await Id.DataTask.ConfigureAwait(false);
        var knownId = id.IsKnown && !string.IsNullOrEmpty(id.Value) ? id.Value : Serialization.Signatures.Unknown;
        return $"{urn.Value}::{knownId}";
    }
}
