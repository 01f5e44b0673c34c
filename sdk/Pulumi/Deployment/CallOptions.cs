namespace Pulumi;

/// <summary>How a method of a resource, or a function of a provider that tracks dependencies itself, is called.</summary>
public class CallOptions
{
    /// <summary>A resource whose provider is used.</summary>
    public Resource? Parent { get; set; }

    /// <summary>Where the provider's plugin is fetched from.</summary>
    public string? PluginDownloadURL { get; set; }

    /// <summary>The provider; the parent's, else the default one when null. A method always uses the provider of its resource.</summary>
    public ProviderResource? Provider { get; set; }

    /// <summary>The version of the provider's plugin.</summary>
    public string? Version { get; set; }
}
