namespace Pulumirpc;

/// <summary>
/// The fields of Struct, its map entries, Value and ListValue, each number with its type in the wire's tag (google/protobuf/struct.proto).
/// </summary>
internal static class StructFields
{
    public const byte MapEntry = (1 << 3) | LengthDelimited;
    public const byte EntryKey = (1 << 3) | LengthDelimited;
    public const byte EntryValue = (2 << 3) | LengthDelimited;
    public const byte Null = (1 << 3) | Varint;
    public const byte Number = (2 << 3) | Fixed64;
    public const byte Text = (3 << 3) | LengthDelimited;
    public const byte Boolean = (4 << 3) | Varint;
    public const byte Struct = (5 << 3) | LengthDelimited;
    public const byte List = (6 << 3) | LengthDelimited;
    public const byte ListItem = (1 << 3) | LengthDelimited;

    /// <summary>How deep values may stand in each other; real ones do not reach twenty, and readers go down by recursion.</summary>
    public const int MaxDepth = 1_000;

    /// <summary>The types of the wire that stand in tags.</summary>
    internal const byte Varint = 0;
    internal const byte Fixed64 = 1;
    internal const byte LengthDelimited = 2;
    internal const byte Fixed32 = 5;

    /// <exception cref="FormatException">The value stands too deep in others.</exception>
    public static void CheckDepth(int depth)
    {
        if (depth > MaxDepth)
        {
            throw new FormatException(FormattableString.Invariant($"values stand in each other more than {MaxDepth} deep"));
        }
    }
}
