using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi;

/// <summary>One input of an args class: a field or property with <see cref="InputAttribute"/>.</summary>
internal sealed class InputMember
{
    private const BindingFlags Anywhere = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    // Reflection over a class gives the same answer for ever; thousands of args objects share a few hundred classes.
    private static readonly ConcurrentDictionary<Type, ImmutableArray<InputMember>> Cache = new();

    private readonly Func<object, object?> _getValue;
    private readonly string _memberName;

    private InputMember(InputAttribute attribute, MemberInfo member)
    {
        Attribute = attribute;
        _memberName = member.Name;
        _getValue = member is FieldInfo field ? field.GetValue : ((PropertyInfo)member).GetValue;
    }

    public InputAttribute Attribute { get; }

    public static ImmutableArray<InputMember> Of(Type type) => Cache.GetOrAdd(type, static type =>
    [
        .. type.GetMembers(Anywhere)
            .Where(member => member is FieldInfo or PropertyInfo)
            .OrderBy(member => member.MetadataToken)
            .Select(member => (Attribute: member.GetCustomAttribute<InputAttribute>(), Member: member))
            .Where(found => found.Attribute is not null)
            .Select(found => new InputMember(found.Attribute!, found.Member)),
    ]);

    /// <summary>The value in an args object.</summary>
    /// <exception cref="ArgumentNullException">The input is required and was not given.</exception>
    public object? GetRequiredValue(InputArgs args)
    {
        var value = _getValue(args);
        if (value is null && Attribute.IsRequired)
        {
            throw new ArgumentNullException(
                _memberName, $"[Input] {args.GetType().FullName}.{_memberName} is required but was not given a value");
        }

        return Attribute.Json && value is not null ? new JsonText(value) : value;
    }
}
