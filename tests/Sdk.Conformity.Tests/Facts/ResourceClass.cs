using System.Collections.Immutable;
using System.Reflection;
using Lucid.Sdk.Converter.Conversion;
using Lucid.Sdk.Converter.Listings;
using Pulumi;

namespace Lucid.Sdk.Conformity.Tests.Facts;

/// <summary>A resource class and what a listing says about it.</summary>
internal sealed record ResourceClass(Type Type, ListedType Listed, ClassFacts Facts)
{
    public static ImmutableArray<ResourceClass> Of(Listing listing, Assembly assembly) =>
    [
        .. listing.Types
            .Where(type => type.Token.Length > 0)
            .Select(type => (Listed: type, Type: assembly.GetType(listing.Expand(type.Name))))
            .Where(found => found.Type is not null)
            .Select(found => new ResourceClass(found.Type!, found.Listed, ClassFacts.Of(found.Listed))),
    ];

    private ConstructorInfo Constructor => Type.GetConstructors().Single();

    private MethodInfo? Getter => Type.GetMethod("Get");

    public bool CanBeRead => Getter is not null;

    public Type ArgumentsType => Constructor.GetParameters()[1].ParameterType;

    /// <summary>Declares the resource and returns what reached the core; the inputs are not sent.</summary>
    public Declaration Declare(object? arguments, Action<ResourceOptions>? change = null) =>
        Capture((ResourceOptions)Activator.CreateInstance(Constructor.GetParameters()[2].ParameterType)!, change, options =>
            Constructor.Invoke([Type.Name, arguments, options]));

    /// <summary>Reads the resource and returns what reached the core.</summary>
    public Declaration Read(string id) =>
        Capture(new CustomResourceOptions(), null, options => Getter!.Invoke(null,
        [
            .. Getter.GetParameters().Select(parameter => parameter.Name switch
            {
                "name" => Type.Name + "-read",
                "id" => (Input<string>)id,
                "options" => options,
                _ => (object?)null,
            }),
        ]));

    private static Declaration Capture(ResourceOptions options, Action<ResourceOptions>? change, Action<ResourceOptions> act)
    {
        Declaration? declaration = null;
        change?.Invoke(options);
        options.ResourceTransformations.Add(transformed =>
        {
            declaration = new Declaration(transformed.Resource.GetResourceType(), transformed.Args, transformed.Options);
            // Required inputs are missing, and this is not about them.
            return new ResourceTransformationResult(ResourceArgs.Empty, transformed.Options);
        });
        act(options);
        return declaration!;
    }
}
