using System.Reflection;
using Lucid.Sdk.Converter.Listings;

namespace Lucid.Sdk.Conformity.Tests.Surfaces;

/// <summary>Spells types as a listing does: keywords, abbreviations, dropped namespaces, question marks.</summary>
internal sealed class TypeNameFormatter(Listing listing)
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(double)] = "double",
    };

    /// <summary>A type without what is known about null.</summary>
    public string Format(Type type) => Format(type, nullability: null);

    /// <summary>A type with the question marks of its declaration.</summary>
    public string Format(NullabilityInfo nullability, NullabilityState state)
    {
        var type = nullability.Type.IsByRef ? nullability.Type.GetElementType()! : nullability.Type;
        var text = Format(type, nullability);
        return state == NullabilityState.Nullable && !type.IsValueType && !type.IsGenericParameter ? text + "?" : text;
    }

    private string Format(Type type, NullabilityInfo? nullability)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Format(underlying, nullability) + "?";
        }

        if (type.IsArray)
        {
            return (nullability?.ElementType is { } element ? Format(element, element.ReadState) : Format(type.GetElementType()!)) + "[]";
        }

        if (Keywords.TryGetValue(type, out var keyword))
        {
            return keyword;
        }

        return type.IsGenericParameter ? type.Name : FormatNamed(type, nullability);
    }

    private string FormatNamed(Type type, NullabilityInfo? nullability)
    {
        var arguments = type.GetGenericArguments()
            .Select((argument, index) => nullability?.GenericTypeArguments is { Length: > 0 } known
                ? Format(known[index], known[index].ReadState)
                : Format(argument))
            .ToList();
        if (arguments.Count > 0 && type.Namespace == "System" && type.Name.StartsWith("ValueTuple`", StringComparison.Ordinal))
        {
            return $"({string.Join(", ", arguments)})";
        }

        var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        var name = Shorten(definition.FullName!.Replace('+', '.'));
        return arguments.Count == 0 ? name : $"{name[..name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", arguments)}>";
    }

    private string Shorten(string name)
    {
        foreach (var (abbreviation, prefix) in listing.Abbreviations)
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal))
            {
                return abbreviation + name[prefix.Length..];
            }
        }

        var dropped = listing.DroppedPrefixes.FirstOrDefault(prefix => name.StartsWith(prefix, StringComparison.Ordinal));
        return name[(dropped?.Length ?? 0)..];
    }
}
