using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A set of values for a resource or a function: its fields and properties that carry <see cref="InputAttribute"/>.</summary>
public abstract class InputArgs
{
    private readonly ImmutableArray<InputMember> _members;

    /// <summary>Finds the inputs of the class that is constructed.</summary>
    protected InputArgs() => _members = InputMember.Of(GetType());

    /// <summary>The values by wire name, in declaration order; checks nothing and converts nothing.</summary>
    internal virtual IReadOnlyList<KeyValuePair<string, object?>> GetValues()
    {
        var values = new KeyValuePair<string, object?>[_members.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = KeyValuePair.Create(_members[i].Attribute.Name, _members[i].GetRequiredValue(this));
        }

        return values;
    }
}
