namespace Pulumi;

/// <summary>A provider of which nothing is known but the reference by which the engine names it.</summary>
internal sealed class DependencyProviderResource : ProviderResource
{
    private DependencyProviderResource(string urn, string package, string id)
        : base(urn, package)
        => Id = Output.Create(id);

    /// <summary>Reads a reference, <c>URN::ID</c>.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static DependencyProviderResource Read(string reference)
    {
        var end = reference.LastIndexOf("::", StringComparison.Ordinal);
        return end >= 0 && reference[..end] is var urn && urn.Split("::") is [_, _, var type, ..]
            ? new DependencyProviderResource(urn, type[(type.LastIndexOf(':') + 1)..], reference[(end + 2)..])
            : throw new FormatException($"'{reference}' is not a reference to a provider.");
    }
}
