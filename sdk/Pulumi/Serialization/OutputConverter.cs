using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>Turns what the engine answered into the types that a resource class declares.</summary>
internal static class OutputConverter
{
    private static readonly MethodInfo ArrayOf = GenericMethod(nameof(ToImmutableArray));

    private static readonly MethodInfo DictionaryOf = GenericMethod(nameof(ToImmutableDictionary));

    private static readonly MethodInfo OutputOf = GenericMethod(nameof(ToOutput));

    /// <summary>Converts a value.</summary>
    /// <param name="path">Where the value stands, for messages.</param>
    /// <param name="value">The value as it was read from the wire.</param>
    /// <param name="type">The type that is wanted.</param>
    /// <returns>The value in that type; null only where the type allows it.</returns>
    /// <exception cref="ConversionException">The value does not fit.</exception>
    public static object? Convert(string path, object? value, Type type)
    {
        if (value is null)
        {
            return DefaultOf(type);
        }

        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(object))
        {
            return value;
        }

        if (type == typeof(int) || type.IsEnum)
        {
            return ToInteger(path, value, type);
        }

        if (type == typeof(JsonElement))
        {
            return JsonSerializer.SerializeToElement(value);
        }

        if (EnumTypes.IsEnumType(type))
        {
            return EnumTypes.Create(type, Convert(path, value, EnumTypes.UnderlyingType(type)!)!);
        }

        if (type.IsGenericType)
        {
            return ConvertGeneric(path, value, type);
        }

        if (DiscriminatedUnions.TryGetProperty(type, out var property))
        {
            return Convert(path, value, DiscriminatedUnions.FindCase(path, value, type, property));
        }

        if (type.GetCustomAttribute<OutputTypeAttribute>() is not null)
        {
            return ToOutputType(path, value, type);
        }

        return type.IsInstanceOfType(value) ? value : throw Mismatch(path, value, type);
    }

    private static object ToInteger(string path, object value, Type type)
    {
        if (value is not double number || number != Math.Truncate(number) || Math.Abs(number) > int.MaxValue)
        {
            throw Mismatch(path, value, type);
        }

        return type.IsEnum ? System.Enum.ToObject(type, (int)number) : (int)number;
    }

    private static object? ConvertGeneric(string path, object value, Type type)
    {
        var definition = type.GetGenericTypeDefinition();
        var arguments = type.GenericTypeArguments;
        if (definition == typeof(Union<,>))
        {
            return ToUnion(path, value, type, arguments);
        }

        if (definition == typeof(Output<>))
        {
            return OutputOf.MakeGenericMethod(arguments).Invoke(null, [Convert(path, value, arguments[0])]);
        }

        if (definition == typeof(ImmutableArray<>) && value is ImmutableArray<object?> items)
        {
            object?[] converted = [.. items.Select((item, index) => Convert($"{path}[{index}]", item, arguments[0]))];
            return ArrayOf.MakeGenericMethod(arguments).Invoke(null, [converted]);
        }

        if (ImmutableCollections.IsDictionary(type) && value is ImmutableDictionary<string, object?> entries)
        {
            KeyValuePair<string, object?>[] converted =
                [.. entries.Select(pair => KeyValuePair.Create(pair.Key, Convert($"{path}.{pair.Key}", pair.Value, arguments[1])))];
            return DictionaryOf.MakeGenericMethod(arguments[1]).Invoke(null, [converted]);
        }

        throw Mismatch(path, value, type);
    }

    private static object ToUnion(string path, object value, Type type, Type[] arguments)
    {
        try
        {
            return type.GetMethod("FromT0")!.Invoke(null, [Convert(path, value, arguments[0])])!;
        }
        catch (ConversionException)
        {
            return type.GetMethod("FromT1")!.Invoke(null, [Convert(path, value, arguments[1])])!;
        }
    }

    private static object ToOutputType(string path, object value, Type type)
    {
        if (value is not ImmutableDictionary<string, object?> entries)
        {
            throw Mismatch(path, value, type);
        }

        var constructor = OutputTypes.FindConstructor(type)!;
        return constructor.Invoke(
        [
            .. constructor.GetParameters().Select(parameter =>
            {
                var name = OutputTypes.WireName(parameter);
                return Convert($"{path}.{name}", entries.GetValueOrDefault(name), parameter.ParameterType);
            }),
        ]);
    }

    private static ImmutableArray<T> ToImmutableArray<T>(object?[] items) => [.. items.Select(item => (T)item!)];

    private static ImmutableDictionary<string, T> ToImmutableDictionary<T>(KeyValuePair<string, object?>[] entries)
        => entries.ToImmutableDictionary(pair => pair.Key, pair => (T)pair.Value!);

    private static Output<T> ToOutput<T>(object? value) => new((T)value!);

    private static MethodInfo GenericMethod(string name)
        => typeof(OutputConverter).GetMethod(name, BindingFlags.Static | BindingFlags.NonPublic)!;

    /// <summary>The default of a type that is only known at run time.</summary>
    public static object? DefaultOf(Type type) => type.IsValueType ? Activator.CreateInstance(type) : null;

    /// <summary>The message names types only: the value may be secret.</summary>
    private static ConversionException Mismatch(string path, object value, Type type)
        => new($"Expected {type.FullName} but got {value.GetType().FullName} deserializing {path}");
}
