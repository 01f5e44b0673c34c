namespace Pulumi.Serialization;

/// <summary>Where a value stands, for messages: its text is made only when a message needs it, for most values never.</summary>
internal sealed class ValuePath
{
    private readonly ValuePath? _parent;
    private readonly string? _name;
    private readonly int _index;

    private ValuePath(ValuePath? parent, string? name, int index) => (_parent, _name, _index) = (parent, name, index);

    public static implicit operator ValuePath(string root) => new(parent: null, root, index: 0);

    public ValuePath Of(string name) => new(this, name, index: 0);

    public ValuePath Of(int index) => new(this, name: null, index);

    public override string ToString()
        => _parent is null ? _name! : _name is null ? FormattableString.Invariant($"{_parent}[{_index}]") : $"{_parent}.{_name}";
}
