using Lucid.Sdk.Converter.Listings;
using Lucid.Sdk.Generator.Schema;

namespace Lucid.Sdk.Converter.Conversion;

/// <summary>Merges the classes of one object into one declaration.</summary>
internal sealed class ObjectConverter(Listing listing, PackageNames names)
{
    private readonly HashSet<string> _listed = [.. listing.Types.Select(type => type.Name)];

    /// <summary>Members that were left out because the listing lacks the type they refer to.</summary>
    public List<string> Omissions { get; } = [];

    public ObjectDeclaration ConvertType(string name, ObjectFacets facets)
    {
        var usages = (facets.Input is null ? Usages.None : Usages.Input)
            | (facets.State is null ? Usages.None : Usages.State)
            | (facets.Output is null ? Usages.None : Usages.Output);
        return Convert(name, ObjectKind.Type, facets, ClassFacts.Of(facets.Input, facets.State)) with { Usages = usages };
    }

    /// <param name="resource">The class of the resource.</param>
    /// <param name="arguments">Its arguments and its state; an output class beside them tells that it also appears inside others.</param>
    public ObjectDeclaration ConvertResource(ListedType resource, ObjectFacets arguments)
    {
        var kind = resource.Base switch
        {
            "ProviderResource" => ObjectKind.Provider,
            "ComponentResource" => ObjectKind.Component,
            _ => ObjectKind.Resource,
        };
        var facts = ClassFacts.Of(resource, arguments.Input);
        var facets = new ObjectFacets(arguments.Input, arguments.State, resource);
        var declaration = Convert(names.SchemaName(resource.Name), kind, facets, facts) with
        {
            Token = resource.Token,
            Aliases = facts.Aliases,
            Usages = Usages.Input
                | (arguments.State is null ? Usages.None : Usages.State)
                | (arguments.Output is null ? Usages.None : Usages.Output),
        };

        // Every secret argument is a secret output: that is why a schema states it once.
        var secrets = declaration.Properties.Where(property => property.IsSecret).Select(property => property.Wire);
        return secrets.SequenceEqual(facts.SecretOutputs, StringComparer.Ordinal)
            ? declaration
            : throw new ConversionException($"The secret outputs of '{resource.Name}' differ from its secret arguments.");
    }

    private ObjectDeclaration Convert(string name, ObjectKind kind, ObjectFacets facets, ClassFacts facts)
    {
        var split = name.LastIndexOf('.');
        var converter = new PropertyConverter(names, facets, facts);
        return new ObjectDeclaration
        {
            Kind = kind,
            Namespace = split < 0 ? "" : name[..split],
            Name = name[(split + 1)..],
            Usages = Usages.None,
            HasEmpty = facets.Input is null
                || facets.Input.Members.Any(member => member.EndsWith(" Empty { get; }", StringComparison.Ordinal)),
            Properties = [.. facets.PropertyNames.Where(property => IsExpressible(name, property, facets))
                .Select(converter.Convert)
                .OrderBy(property => property.Wire, StringComparer.Ordinal)],
            Position = default,
        };
    }

    private bool IsExpressible(string name, string property, ObjectFacets facets)
    {
        var missing = new[] { facets.InputProperties, facets.StateProperties, facets.OutputProperties }
            .Select(properties => properties?.GetValueOrDefault(property)?.Type ?? "")
            .SelectMany(type => type.Split('<', '>', ',', ' ', '?'))
            .Where(word => word.Contains(':', StringComparison.Ordinal) && !_listed.Contains(word))
            .ToList();
        Omissions.AddRange(missing.Select(type => $"{name}.{property}: the listing lacks {type}"));
        return missing.Count == 0;
    }
}
