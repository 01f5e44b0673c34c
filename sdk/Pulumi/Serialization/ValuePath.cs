using Pulumirpc;

namespace Pulumi.Serialization;

/// <summary>Where a value stands, for messages: its text is made only when a message needs it, for most values never.</summary>
internal sealed class ValuePath
{
    /// <summary>How much of a path that is too long for a message is in it.</summary>
    private const int ShownDepth = 5;

    private readonly ValuePath? _parent;
    private readonly string? _name;
    private readonly int _index;
    private readonly int _depth;

    private ValuePath(ValuePath? parent, string? name, int index)
        => (_parent, _name, _index, _depth) = (parent, name, index, parent is null ? 0 : parent._depth + 1);

    public static implicit operator ValuePath(string root) => new(parent: null, root, index: 0);

    /// <exception cref="InvalidOperationException">The value stands too deep in others; most often one contains itself.</exception>
    public ValuePath Of(string name) => new(Checked(), name, index: 0);

    /// <exception cref="InvalidOperationException">The value stands too deep in others; most often one contains itself.</exception>
    public ValuePath Of(int index) => new(Checked(), name: null, index);

    public override string ToString()
        => _parent is null ? _name! : _name is null ? FormattableString.Invariant($"{_parent}[{_index}]") : $"{_parent}.{_name}";

    private ValuePath Checked()
        => _depth < StructFields.MaxDepth ? this : throw new InvalidOperationException(
            $"Values stand in each other more than {StructFields.MaxDepth} deep, or one contains itself: {Start(ShownDepth)}…");

    /// <summary>The path down to a depth.</summary>
    private ValuePath Start(int depth)
    {
        var start = this;
        while (start._depth > depth)
        {
            start = start._parent!;
        }

        return start;
    }
}
