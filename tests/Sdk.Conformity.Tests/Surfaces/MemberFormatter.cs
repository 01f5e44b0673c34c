using System.Reflection;

namespace Lucid.Sdk.Conformity.Tests.Surfaces;

/// <summary>Spells the public and protected members of a type.</summary>
internal sealed class MemberFormatter(TypeNameFormatter names)
{
    private const BindingFlags Declared =
        BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private readonly NullabilityInfoContext _nullability = new();
    private readonly ParameterFormatter _parameters = new(names);

    public IEnumerable<string> Format(Type type) =>
        type.GetConstructors(Declared & ~BindingFlags.Static).Where(IsVisible).Select(FormatConstructor)
            .Concat(type.GetFields(Declared).Where(IsVisible).Select(FormatField))
            .Concat(type.GetProperties(Declared).Where(IsVisible).Select(FormatProperty))
            .Concat(type.GetMethods(Declared).Where(method => IsVisible(method) && !IsAccessor(method)).Select(FormatMethod))
            .Concat(type.GetEvents(Declared).Select(declared => $"event {names.Format(declared.EventHandlerType!)} {declared.Name}"));

    private string FormatConstructor(ConstructorInfo constructor) => $"ctor {Access(constructor)}{_parameters.Format(constructor)}";

    private string FormatField(FieldInfo field)
    {
        var nullability = _nullability.Create(field);
        var modifiers = field.IsLiteral ? "const " : $"{(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}";
        return $"{modifiers}{names.Format(nullability, nullability.ReadState)} {field.Name}";
    }

    private string FormatProperty(PropertyInfo property)
    {
        var nullability = _nullability.Create(property);
        var type = names.Format(nullability, property.CanRead ? nullability.ReadState : nullability.WriteState);
        var isStatic = property.GetAccessors(nonPublic: true)[0].IsStatic;
        var indices = property.GetIndexParameters();
        var name = indices.Length == 0
            ? property.Name
            : $"this[{string.Join(", ", indices.Select(index => $"{_parameters.FormatType(index)} {index.Name}"))}]";
        var accessors = Accessor(property.GetMethod, "get") + Accessor(property.SetMethod, "set");
        return $"{AttributeFormatter.OfProperty(property)}{(isStatic ? "static " : "")}{type} {name} {{ {accessors}}}{EnumValue(property)}";
    }

    private static string Accessor(MethodInfo? accessor, string word) =>
        accessor is null || !IsVisible(accessor) ? "" : $"{Access(accessor)}{word}; ";

    /// <summary>The text behind a value of an enum struct.</summary>
    private static string EnumValue(PropertyInfo property)
    {
        var type = property.PropertyType;
        return property.DeclaringType == type && type.IsValueType && property.GetMethod!.IsStatic
            ? $" = \"{property.GetValue(null)}\""
            : "";
    }

    private string FormatMethod(MethodInfo method)
    {
        var parameters = _parameters.Format(method);
        if (method.Name is "op_Implicit" or "op_Explicit")
        {
            return $"{method.Name[3..].ToLowerInvariant()} operator {_parameters.FormatType(method.ReturnParameter)}{parameters}";
        }

        var isOverride = method.IsVirtual && method.GetBaseDefinition() != method;
        var modifiers = $"{Access(method)}{(method.IsStatic ? "static " : "")}{(isOverride ? "override " : "")}";
        var arguments = method.GetGenericArguments();
        var generic = arguments.Length == 0 ? "" : $"<{string.Join(", ", arguments.Select(argument => argument.Name))}>";
        var constraints = string.Concat(arguments.Select(FormatConstraints));
        return $"{modifiers}{_parameters.FormatType(method.ReturnParameter)} {method.Name}{generic}{parameters}{constraints}";
    }

    private string FormatConstraints(Type argument)
    {
        var constraints = argument.GetGenericParameterConstraints().Select(names.Format).ToList();
        if (argument.GenericParameterAttributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint))
        {
            constraints.Add("new()");
        }

        return constraints.Count == 0 ? "" : $" where {argument.Name} : {string.Join(", ", constraints)}";
    }

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsVisible(FieldInfo field) => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly;

    private static bool IsVisible(PropertyInfo property) => property.GetAccessors(nonPublic: true).Any(IsVisible);

    private static bool IsAccessor(MethodInfo method) => method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal);

    private static string Access(MethodBase method) =>
        method.IsFamily ? "protected " : method.IsFamilyOrAssembly ? "protected internal " : "";
}
