using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A set of values for a resource or a function: its fields and properties that carry <see cref="InputAttribute"/>.</summary>
public abstract class InputArgs
{
    private readonly ImmutableArray<InputMember> _members;

    /// <summary>Finds the inputs of the class that is constructed.</summary>
    protected InputArgs() => _members = InputMember.Of(GetType());

    /// <summary>The values by wire name, in declaration order; checks nothing and converts nothing.</summary>
    internal virtual IEnumerable<KeyValuePair<string, object?>> GetValues()
    {
        foreach (var member in _members)
        {
            yield return KeyValuePair.Create(member.Attribute.Name, member.GetRequiredValue(this));
        }
    }
}
