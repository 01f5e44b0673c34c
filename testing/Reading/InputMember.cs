using System.Collections.Concurrent;
using System.Reflection;
using Pulumi;

namespace Lucid.Testing.Reading;

/// <summary>
/// An input of an args class: a field or property with <see cref="InputAttribute"/>. What the attribute says is not public, so it is read
/// from the metadata of the class.
/// </summary>
internal sealed record InputMember(string Name, bool IsJson, Func<object, object?> Read)
{
    private const BindingFlags Anywhere = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
    private const int NameArgument = 0;
    private const int JsonArgument = 2;

    // Reflection over a class gives the same answer for ever.
    private static readonly ConcurrentDictionary<Type, ImmutableArray<InputMember>> Cache = new();

    public static ImmutableArray<InputMember> Of(Type type) => Cache.GetOrAdd(type, static type =>
        [.. type.GetMembers(Anywhere).Select(Of).OfType<InputMember>()]);

    private static InputMember? Of(MemberInfo member)
    {
        var attribute = member.GetCustomAttributesData().FirstOrDefault(data => data.AttributeType == typeof(InputAttribute));
        if (attribute is null)
        {
            return null;
        }

        var arguments = attribute.ConstructorArguments;
        var name = (string)arguments[NameArgument].Value!;
        var isJson = (bool)arguments[JsonArgument].Value!;
        return member switch
        {
            FieldInfo field => new(name, isJson, field.GetValue),
            PropertyInfo { CanRead: true } property => new(name, isJson, property.GetValue),
            _ => null,
        };
    }
}
