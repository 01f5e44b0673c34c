using System.Reflection;
using Pulumi;

namespace Lucid.Sdk.Conformity.Tests.Surfaces;

/// <summary>Spells the attributes that a listing shows.</summary>
internal static class AttributeFormatter
{
    /// <summary>The attributes at the end of a type's line, with the two spaces before them.</summary>
    public static string OfType(Type type)
    {
        var attributes = type.GetCustomAttributes(inherit: false).Select(Format).Where(text => text.Length > 0).ToList();
        return attributes.Count == 0 ? "" : "  " + string.Join(" ", attributes);
    }

    /// <summary>The attributes in front of a property, with a space after each.</summary>
    public static string OfProperty(PropertyInfo property)
    {
        var obsolete = property.IsDefined(typeof(ObsoleteAttribute), inherit: false) ? "[Obsolete] " : "";
        var output = property.GetCustomAttribute<OutputAttribute>();
        return obsolete + (output is null ? InputOf(property) : $"[Output(\"{output.Name}\")] ");
    }

    private static string InputOf(PropertyInfo property)
    {
        if (InputArguments(property) is { } own)
        {
            return $"[Input({own})] ";
        }

        const BindingFlags OwnField = BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        var field = property.DeclaringType!.GetField(FieldName(property), OwnField);
        return field is not null && InputArguments(field) is { } arguments ? $"field:[Input({arguments})] " : "";
    }

    /// <summary>The private field in which a property keeps its value by custom.</summary>
    private static string FieldName(PropertyInfo property) => $"_{char.ToLowerInvariant(property.Name[0])}{property.Name[1..]}";

    /// <summary>As written, because the values of the attribute itself are internal.</summary>
    private static string? InputArguments(MemberInfo member)
    {
        var data = member.GetCustomAttributesData().FirstOrDefault(attribute => attribute.AttributeType == typeof(InputAttribute));
        return data?.ConstructorArguments is [var name, var required, var json]
            ? $"\"{name.Value}\"{(required.Value is true ? ", required:true" : "")}{(json.Value is true ? ", json:true" : "")}"
            : null;
    }

    private static string Format(object attribute) => attribute switch
    {
        AttributeUsageAttribute usage =>
            $"[AttributeUsage(AttributeTargets.{Targets(usage.ValidOn)}{(usage.AllowMultiple ? ", AllowMultiple=true" : "")})]",
        EnumTypeAttribute => "[EnumType]",
        OutputTypeAttribute => "[OutputType]",
        ResourceTypeAttribute type => $"[{type.GetType().Name[..^nameof(Attribute).Length]}(\"{type.Type}\")]",
        _ => "",
    };

    private static string Targets(AttributeTargets targets) =>
        Enum.IsDefined(targets) ? targets.ToString() : ((int)targets).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
