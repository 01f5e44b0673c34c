using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Lucid.Sdk.Converter.Listings;
using Lucid.Sdk.Generator.Schema;

namespace Lucid.Sdk.Converter.Conversion;

/// <summary>Converts a whole listing.</summary>
internal sealed partial class PackageConverter
{
    private readonly Listing _listing;
    private readonly PackageNames _names;
    private readonly Dictionary<string, ListedType> _types;
    private readonly HashSet<string> _used = [];

    private PackageConverter(Listing listing)
    {
        _listing = listing;
        _names = new PackageNames(listing);
        _types = listing.Types.ToDictionary(type => type.Name, StringComparer.Ordinal);
    }

    public static ConvertedPackage Convert(Listing listing) => new PackageConverter(listing).Convert();

    private ConvertedPackage Convert()
    {
        var converter = new ObjectConverter(_listing, _names);
        var enums = _listing.Types.Where(type => type.Line.EndsWith("[EnumType]", StringComparison.Ordinal))
            .Select(ConvertEnum).ToImmutableArray();
        var resources = _listing.Types.Where(type => type.Token.Length > 0).Select(type => ConvertResource(converter, type)).ToList();
        var types = _listing.Types.Where(IsInputOrOutput).Select(type => _names.SchemaName(type.Name)).Distinct(StringComparer.Ordinal)
            .Where(name => resources.All(resource => resource.FullName != name))
            .Select(name => converter.ConvertType(name, FacetsOf(name)));
        var objects = resources.Concat(types).OrderBy(declaration => declaration.FullName, StringComparer.Ordinal).ToImmutableArray();
        var byHand = _types.Keys.Where(name => !_used.Contains(name)).Select(name => $"{name}: is to be written by hand");
        var provider = resources.Single(resource => resource.Kind == ObjectKind.Provider).Token.Split(':')[^1];
        return new ConvertedPackage(
            new PackageDeclaration(_listing.Package, provider, _listing.Version, _names.Style, default),
            objects,
            enums,
            [.. converter.Omissions, .. byHand]);
    }

    private bool IsInputOrOutput(ListedType type) =>
        type.Name.StartsWith(_names.Inputs, StringComparison.Ordinal) || type.Name.StartsWith(_names.Outputs, StringComparison.Ordinal);

    private ObjectDeclaration ConvertResource(ObjectConverter converter, ListedType type)
    {
        _used.Add(type.Name);
        var name = _names.SchemaName(type.Name);
        return Use(type.Name + "Args") is { } arguments
            ? converter.ConvertResource(type, new ObjectFacets(arguments, Use(type.Name + "State"), null))
            : converter.ConvertResource(type, FacetsOf(name));
    }

    private ObjectFacets FacetsOf(string name) => new(
        Use($"{_names.Inputs}{name}Args"),
        _names.Style == PackageStyle.Plain ? Use($"{_names.Inputs}{name}GetArgs") : null,
        Use(_names.Outputs + name));

    private ListedType? Use(string name)
    {
        var type = _types.GetValueOrDefault(name);
        if (type is not null)
        {
            _used.Add(name);
        }

        return type;
    }

    private EnumDeclaration ConvertEnum(ListedType type)
    {
        _used.Add(type.Name);
        var name = _names.SchemaName(type.Name);
        var split = name.LastIndexOf('.');
        return new EnumDeclaration(
            split < 0 ? "" : name[..split],
            name[(split + 1)..],
            [.. type.Members.Select(member => EnumMemberPattern().Match(member)).Where(match => match.Success)
                .Select(match => (match.Groups[1].Value, match.Groups[2].Value))],
            default);
    }

    [GeneratedRegex(@"^static \S+ (\w+) \{ get; \} = ""([^""]*)""$")]
    private static partial Regex EnumMemberPattern();
}
