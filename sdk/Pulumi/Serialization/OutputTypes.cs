using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>Which types an output may have, and the classes with <see cref="OutputTypeAttribute"/> among them.</summary>
internal static class OutputTypes
{
    private static readonly ConcurrentDictionary<Type, string?> Verdicts = new();

    /// <summary>Says why an output may not have a type.</summary>
    /// <returns>The reason, or null if it may.</returns>
    public static string? WhyNotAllowed(Type type) => Verdicts.GetOrAdd(type, static type => Judge(type, []));

    /// <summary>The constructor that an answer is read through: the marked one, else the only one.</summary>
    public static ConstructorInfo? FindConstructor(Type type)
    {
        var constructors = type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);
        return constructors.FirstOrDefault(constructor => constructor.GetCustomAttribute<OutputConstructorAttribute>() is not null)
            ?? (constructors is [{ IsPublic: true } only] ? only : null);
    }

    /// <summary>The wire name of a parameter of that constructor.</summary>
    public static string WireName(ParameterInfo parameter)
        => parameter.GetCustomAttribute<OutputConstructorParameterAttribute>()?.Name ?? parameter.Name!;

    /// <summary>The fields of an object of such a class by wire name.</summary>
    public static bool TryGetFields(object value, [NotNullWhen(true)] out IReadOnlyList<KeyValuePair<string, object?>>? fields)
    {
        var type = value.GetType();
        fields = type.GetCustomAttribute<OutputTypeAttribute>() is null
            ? null
            : [.. type.GetFields(BindingFlags.Instance | BindingFlags.Public).Select(field =>
                KeyValuePair.Create(char.ToLowerInvariant(field.Name[0]) + field.Name[1..], field.GetValue(value)))];
        return fields is not null;
    }

    private static string? Judge(Type type, ImmutableHashSet<Type> seen)
    {
        // A class may contain itself (JSONSchemaProps does).
        if (seen.Contains(type) || IsLeaf(type))
        {
            return null;
        }

        seen = seen.Add(type);
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Judge(underlying, seen);
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() is var definition
            && (definition == typeof(Union<,>) || definition == typeof(ImmutableArray<>) || definition == typeof(Output<>)
                || ImmutableCollections.IsDictionary(type)))
        {
            return FirstReason(type.GenericTypeArguments, seen);
        }

        if (DiscriminatedUnions.TryGetProperty(type, out _))
        {
            return JudgeCases(type, seen);
        }

        if (type.GetCustomAttribute<OutputTypeAttribute>() is null)
        {
            return $"{type.FullName} is neither a type of the wire nor a class with [OutputType]";
        }

        return FindConstructor(type) is { } constructor
            ? FirstReason(constructor.GetParameters().Select(parameter => parameter.ParameterType), seen)
            : $"{type.FullName} has [OutputType] but neither a constructor with [OutputConstructor] nor a single public one";
    }

    private static string? JudgeCases(Type type, ImmutableHashSet<Type> seen)
    {
        var cases = type.GetCustomAttributes<DiscriminatedUnionCaseAttribute>().Select(unionCase => unionCase.Type).ToImmutableArray();
        return cases.FirstOrDefault(unionCase => !type.IsAssignableFrom(unionCase)) is { } stranger
            ? $"{stranger.FullName} is a case of {type.FullName} and does not implement it"
            : FirstReason(cases, seen);
    }

    private static string? FirstReason(IEnumerable<Type> types, ImmutableHashSet<Type> seen)
        => types.Select(type => Judge(type, seen)).FirstOrDefault(reason => reason is not null);

    private static bool IsLeaf(Type type)
        => type == typeof(bool) || type == typeof(int) || type == typeof(double) || type == typeof(string) || type == typeof(object)
            || type == typeof(JsonElement)
            || type == typeof(Asset) || type == typeof(Archive) || type == typeof(AssetOrArchive)
            || typeof(Resource).IsAssignableFrom(type)
            || (type.IsEnum && System.Enum.GetUnderlyingType(type) == typeof(int))
            || (EnumTypes.IsEnumType(type) && EnumTypes.UnderlyingType(type) is not null);
}
