using Lucid.Sdk.Converter.Listings;
using Lucid.Sdk.Generator.Schema;

namespace Lucid.Sdk.Converter.Conversion;

/// <summary>Knows where a package keeps its inputs and outputs, and what its classes are called in a schema.</summary>
internal sealed class PackageNames(Listing listing)
{
    private const string Arguments = "Args";
    private const string FilterArguments = "GetArgs";

    public PackageStyle Style { get; } =
        listing.Abbreviations.Any(abbreviation => abbreviation.Long.EndsWith(".Types.Inputs.", StringComparison.Ordinal))
            ? PackageStyle.Kubernetes
            : PackageStyle.Plain;

    public string Inputs { get; } = Short(listing, ".Inputs.");

    public string Outputs { get; } = Short(listing, ".Outputs.");

    public string Root { get; } = Short(listing, listing.Package + ".");

    /// <summary>The name of a class in a schema: without namespace of inputs or outputs, without "Args" and "GetArgs".</summary>
    public string SchemaName(string listed)
    {
        if (listed.StartsWith(Inputs, StringComparison.Ordinal))
        {
            var suffix = IsFilter(listed) ? FilterArguments : Arguments;
            return listed[Inputs.Length..^suffix.Length];
        }

        return listed.StartsWith(Outputs, StringComparison.Ordinal) ? listed[Outputs.Length..]
            : listed.StartsWith(Root, StringComparison.Ordinal) ? listed[Root.Length..]
            : throw new ConversionException($"The type '{listed}' is neither built in nor of this package.");
    }

    /// <summary>Whether the class is the filter form of an input type; Kubernetes has none.</summary>
    public bool IsFilter(string listed) => Style == PackageStyle.Plain && listed.EndsWith(FilterArguments, StringComparison.Ordinal);

    private static string Short(Listing listing, string suffix) =>
        listing.Abbreviations.Single(abbreviation => abbreviation.Long.EndsWith(suffix, StringComparison.Ordinal)).Short;
}
