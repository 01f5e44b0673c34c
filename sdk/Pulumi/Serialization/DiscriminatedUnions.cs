using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>Interfaces that stand for one of several classes, which a property of the value tells.</summary>
internal static class DiscriminatedUnions
{
    /// <summary>Finds the property that tells the classes of an interface apart.</summary>
    /// <returns>False if the type is no such interface.</returns>
    public static bool TryGetProperty(Type type, [NotNullWhen(true)] out string? property)
    {
        property = type.IsInterface ? type.GetCustomAttribute<DiscriminatedUnionDiscriminatorAttribute>()?.PropertyName : null;
        return property is not null;
    }

    /// <summary>The class that a value is of.</summary>
    /// <exception cref="ConversionException">The value does not say, or names no class of the interface.</exception>
    public static Type FindCase(string path, object value, Type type, string property)
    {
        var cases = type.GetCustomAttributes<DiscriminatedUnionCaseAttribute>().ToImmutableArray();
        var tag = (value as ImmutableDictionary<string, object?>)?.GetValueOrDefault(property) as string;

        // The tag itself stays out of the message: it may be part of a secret.
        return cases.FirstOrDefault(unionCase => unionCase.Tag == tag)?.Type
            ?? throw new ConversionException(
                $"Expected an object of which '{property}' is one of {string.Join(", ", cases.Select(unionCase => unionCase.Tag))} "
                + $"deserializing {path} as {type.FullName}");
    }
}
