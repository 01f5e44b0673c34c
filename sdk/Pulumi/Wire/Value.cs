namespace Pulumi.Wire;

/// <summary>A value in the terms of the wire (google.protobuf.Value), as light as it can be: a run makes millions of them.</summary>
internal sealed class Value : IEquatable<Value>
{
    private static readonly Value Null = new(ValueKind.Null, content: null);
    private static readonly Value False = new(ValueKind.Bool, content: null);
    private static readonly Value True = new(ValueKind.Bool, content: null);

    private readonly object? _content;

    private Value(ValueKind kind, object? content) => (Kind, _content) = (kind, content);

    public ValueKind Kind { get; }

    /// <summary>The number; 0 for what is none.</summary>
    public double NumberValue { get; private init; }

    /// <summary>Whether it is true; false for what is no boolean.</summary>
    public bool BoolValue => ReferenceEquals(this, True);

    /// <summary>The text; empty for what is none.</summary>
    public string StringValue => _content as string ?? string.Empty;

    /// <summary>The items; none for what is no list.</summary>
    public IReadOnlyList<Value> ListValue => _content as Value[] ?? [];

    /// <summary>The fields; none for what is no struct.</summary>
    public Struct StructValue => _content as Struct ?? new Struct();

    public static Value ForNull() => Null;

    public static Value ForBool(bool value) => value ? True : False;

    public static Value ForNumber(double value) => new(ValueKind.Number, content: null) { NumberValue = value };

    public static Value ForString(string value) => new(ValueKind.String, value);

    public static Value ForList(params Value[] values) => new(ValueKind.List, values);

    public static Value ForStruct(Struct value) => new(ValueKind.Struct, value);

    public bool Equals(Value? other)
        => other is not null && Kind == other.Kind && Kind switch
        {
            ValueKind.Number => NumberValue.Equals(other.NumberValue),
            ValueKind.String => StringValue == other.StringValue,
            ValueKind.List => ListValue.SequenceEqual(other.ListValue),
            ValueKind.Struct => StructValue.Equals(other.StructValue),
            _ => ReferenceEquals(this, other),
        };

    public override bool Equals(object? obj) => Equals(obj as Value);

    public override int GetHashCode() => HashCode.Combine(Kind, NumberValue, _content is string text ? text : null);
}
