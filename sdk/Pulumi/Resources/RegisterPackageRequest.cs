namespace Pulumi;

/// <summary>A package that is made of another one by parameters, as generated SDKs of such packages describe it.</summary>
public sealed class RegisterPackageRequest
{
    /// <summary>Describes the package.</summary>
    /// <param name="name">The name of the plugin.</param>
    /// <param name="version">The version of the plugin.</param>
    /// <param name="downloadUrl">Where the plugin is fetched from; null for the usual place.</param>
    /// <param name="checksums">The checksums of the plugin by platform; null for none.</param>
    /// <param name="parameterization">What makes the package of the plugin; null for nothing.</param>
    /// <param name="extension">What extends the package; null for nothing.</param>
    public RegisterPackageRequest(
        string name, string version, string? downloadUrl, Dictionary<string, byte[]>? checksums = null,
        PackageParameterization? parameterization = null, PackageParameterization? extension = null)
    {
        Name = name;
        Version = version;
        DownloadUrl = downloadUrl ?? string.Empty;
        Checksums = checksums ?? [];
        Parameterization = parameterization;
        Extension = extension;
    }

    /// <summary>Describes the package.</summary>
    /// <param name="name">The name of the plugin.</param>
    /// <param name="version">The version of the plugin.</param>
    /// <param name="downloadUrl">Where the plugin is fetched from; null for the usual place.</param>
    /// <param name="checksums">The checksums of the plugin by platform; null for none.</param>
    /// <param name="parameterization">What makes the package of the plugin; null for nothing.</param>
    public RegisterPackageRequest(
        string name, string version, string? downloadUrl, Dictionary<string, byte[]>? checksums, PackageParameterization? parameterization)
        : this(name, version, downloadUrl, checksums, parameterization, extension: null)
    {
    }

    /// <summary>The name of the plugin.</summary>
    public string Name { get; }

    /// <summary>The version of the plugin.</summary>
    public string Version { get; }

    /// <summary>Where the plugin is fetched from; empty for the usual place.</summary>
    public string DownloadUrl { get; }

    /// <summary>The checksums of the plugin by platform.</summary>
    public Dictionary<string, byte[]> Checksums { get; }

    /// <summary>What makes the package of the plugin.</summary>
    public PackageParameterization? Parameterization { get; }

    /// <summary>What extends the package.</summary>
    public PackageParameterization? Extension { get; }

    /// <summary>The name, version and parameter of a package that is made of another one.</summary>
    public sealed class PackageParameterization
    {
        /// <summary>Describes the package.</summary>
        /// <param name="name">Its name.</param>
        /// <param name="version">Its version.</param>
        /// <param name="value">The parameter.</param>
        public PackageParameterization(string name, string version, byte[] value)
        {
            Name = name;
            Version = version;
            Value = value;
        }

        /// <summary>The name of the package.</summary>
        public string Name { get; }

        /// <summary>The version of the package.</summary>
        public string Version { get; }

        /// <summary>The parameter.</summary>
        public byte[] Value { get; }
    }
}
