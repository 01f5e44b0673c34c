using System.Globalization;
using System.Reflection;
using Pulumi;
using Pulumi.Utilities;

namespace Lucid.Sdk.Conformity.Tests.Facts;

/// <summary>Makes and reads inputs of types that are known only at run time.</summary>
internal static class InputValues
{
    /// <summary>Some public value for a property.</summary>
    public static object Create(Type propertyType) =>
        propertyType.IsGenericType && propertyType.GetGenericTypeDefinition() == typeof(Input<>)
            ? Call(nameof(CreateInput), propertyType)
            : Activator.CreateInstance(propertyType)!;

    public static Task<bool> IsSecretAsync(object input) => (Task<bool>)Call(nameof(IsInputSecretAsync), input.GetType(), input);

    /// <summary>The value as a listing writes a default.</summary>
    public static async Task<string> ReadAsync(object input) =>
        await (Task<object?>)Call(nameof(ReadInputAsync), input.GetType(), input) switch
        {
            null => "null",
            bool value => value ? "true" : "false",
            int value => value.ToString(CultureInfo.InvariantCulture),
            var value => $"\"{value}\"",
        };

    private static object Call(string method, Type inputType, params object[] arguments)
    {
        // Lists, maps and unions are inputs of their collection.
        var type = inputType;
        while (!type.IsGenericType || type.GetGenericTypeDefinition() != typeof(Input<>))
        {
            type = type.BaseType!;
        }

        return typeof(InputValues).GetMethod(method, BindingFlags.Static | BindingFlags.NonPublic)!
            .MakeGenericMethod(type.GenericTypeArguments).Invoke(null, arguments)!;
    }

    private static Input<T> CreateInput<T>() => Output.Create<T>(default(T)!);

    private static Task<bool> IsInputSecretAsync<T>(Input<T> input) => Output.IsSecretAsync(input.ToOutput());

    private static async Task<object?> ReadInputAsync<T>(Input<T> input) => await OutputUtilities.GetValueAsync(input.ToOutput());
}
