using System.Reflection;
using System.Runtime.CompilerServices;

namespace Lucid.Sdk.Conformity.Tests.Surfaces;

/// <summary>Spells a parameter list with modifiers and defaults.</summary>
internal sealed class ParameterFormatter(TypeNameFormatter names)
{
    private readonly NullabilityInfoContext _nullability = new();

    public string Format(MethodBase method)
    {
        var isExtension = method.IsDefined(typeof(ExtensionAttribute), inherit: false);
        var parameters = method.GetParameters().Select(parameter => Format(parameter, isExtension && parameter.Position == 0));
        return $"({string.Join(", ", parameters)})";
    }

    public string FormatType(ParameterInfo parameter)
    {
        var nullability = _nullability.Create(parameter);
        return names.Format(nullability, nullability.ReadState);
    }

    private string Format(ParameterInfo parameter, bool isExtended)
    {
        var modifier = isExtended ? "this "
            : parameter.IsDefined(typeof(ParamArrayAttribute), inherit: false) ? "params "
            : parameter.IsOut ? "out "
            : "";
        return $"{modifier}{FormatType(parameter)} {parameter.Name}{(parameter.HasDefaultValue ? $" = {DefaultOf(parameter)}" : "")}";
    }

    private static string DefaultOf(ParameterInfo parameter) => parameter.DefaultValue switch
    {
        null when parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null => "default",
        null => "null",
        bool value => value ? "true" : "false",
        string text => $"\"{text}\"",
        IFormattable value => value.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        var value => value.ToString()!,
    };
}
