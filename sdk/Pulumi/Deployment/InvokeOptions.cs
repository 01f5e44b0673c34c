namespace Pulumi;

/// <summary>How a function of a provider is called.</summary>
public class InvokeOptions
{
    /// <summary>A resource whose provider is used.</summary>
    public Resource? Parent { get; set; }

    /// <summary>Where the provider's plugin is fetched from.</summary>
    public string? PluginDownloadURL { get; set; }

    /// <summary>The provider; the parent's, else the default one when null.</summary>
    public ProviderResource? Provider { get; set; }

    /// <summary>The version of the provider's plugin.</summary>
    public string? Version { get; set; }
}
