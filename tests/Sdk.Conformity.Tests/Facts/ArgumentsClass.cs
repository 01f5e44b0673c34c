using System.Collections.Immutable;
using System.Reflection;
using Lucid.Sdk.Converter.Conversion;
using Lucid.Sdk.Converter.Listings;
using Pulumi;

namespace Lucid.Sdk.Conformity.Tests.Facts;

/// <summary>A class of arguments, what a listing says about it, and where it keeps its inputs.</summary>
internal sealed record ArgumentsClass(Type Type, ImmutableArray<ListedProperty> Listed, ClassFacts Facts)
{
    private const BindingFlags Anywhere = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    public static ImmutableArray<ArgumentsClass> Of(Listing listing, Assembly assembly) =>
    [
        .. listing.Types
            .Where(type => type.Base == nameof(ResourceArgs) && type.Members.Contains("ctor ()"))
            .Select(type => (Listed: type, Type: assembly.GetType(listing.Expand(type.Name))))
            .Where(found => found.Type is not null)
            .Select(found => new ArgumentsClass(
                found.Type!, [.. found.Listed.Members.Select(ListedProperty.Parse).OfType<ListedProperty>()], ClassFacts.Of(found.Listed))),
    ];

    public object Create() => Activator.CreateInstance(Type)!;

    public PropertyInfo? Property(ListedProperty listed) => Type.GetProperty(listed.Name);

    /// <summary>What would be sent for a property; null where it is unset. Getters of collections would create one.</summary>
    public object? ReadInput(object arguments, ListedProperty listed) => InputMember(listed) switch
    {
        FieldInfo field => field.GetValue(arguments),
        PropertyInfo property => property.GetValue(arguments),
        _ => null,
    };

    private MemberInfo? InputMember(ListedProperty listed) =>
        Type.GetMembers(Anywhere).FirstOrDefault(member => member.GetCustomAttributesData().Any(attribute =>
            attribute.AttributeType == typeof(InputAttribute) && Equals(attribute.ConstructorArguments[0].Value, listed.Wire)));
}
