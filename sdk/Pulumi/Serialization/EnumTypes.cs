using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>Structs with <see cref="EnumTypeAttribute"/>: they convert to the text or number they stand for, and are made of it.</summary>
internal static class EnumTypes
{
    private static readonly ConcurrentDictionary<Type, MethodInfo?> Conversions = new();

    public static bool IsEnumType(Type type) => type.IsValueType && type.GetCustomAttribute<EnumTypeAttribute>() is not null;

    public static bool TryGetValue(object value, [NotNullWhen(true)] out object? underlying)
    {
        var conversion = Conversions.GetOrAdd(value.GetType(), static type => IsEnumType(type)
            ? type.GetMethods(BindingFlags.Public | BindingFlags.Static).FirstOrDefault(method =>
                method.Name == "op_Explicit" && (method.ReturnType == typeof(string) || method.ReturnType == typeof(double)))
            : null);
        underlying = conversion?.Invoke(null, [value]);
        return underlying is not null;
    }

    /// <summary>The type of the text or number that a struct stands for.</summary>
    public static Type? UnderlyingType(Type type) => FindConstructor(type)?.GetParameters()[0].ParameterType;

    public static object Create(Type type, object underlying) => FindConstructor(type)!.Invoke([underlying]);

    private static ConstructorInfo? FindConstructor(Type type)
        => type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).FirstOrDefault(constructor =>
            constructor.GetParameters() is [var only] && (only.ParameterType == typeof(string) || only.ParameterType == typeof(double)));
}
