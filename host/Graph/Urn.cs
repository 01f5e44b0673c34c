namespace Lucid.Host.Graph;

/// <summary>
/// The name of a resource within everything Pulumi manages: <c>urn:pulumi:{stack}::{project}::{qualified type}::{name}</c>. The qualified
/// type holds the types of the parents, from the outside in, joined by <c>$</c>.
/// </summary>
/// <param name="Text">The whole URN.</param>
public readonly record struct Urn(string Text) : IComparable<Urn>
{
    /// <summary>The type of the stack's own resource.</summary>
    public const string StackType = "pulumi:pulumi:Stack";

    private const string Prefix = "urn:pulumi:";
    private const string Separator = "::";

    /// <summary>The stack.</summary>
    public string Stack => Part(0);

    /// <summary>The project.</summary>
    public string Project => Part(1);

    /// <summary>The types of the parents and the resource's own, joined by <c>$</c>.</summary>
    public string QualifiedType => Part(2);

    /// <summary>The resource's own type.</summary>
    public string Type => QualifiedType[(QualifiedType.LastIndexOf('$') + 1)..];

    /// <summary>The resource's name; the only part that may itself hold <c>::</c>.</summary>
    public string Name => Part(3);

    /// <summary>The URN of a resource of the given parent; a parent that is the stack adds nothing to the type.</summary>
    public static Urn Create(string stack, string project, Urn? parent, string type, string name)
    {
        var parentType = parent?.QualifiedType;
        var qualifiedType = parentType is null or StackType ? type : $"{parentType}${type}";
        return new Urn($"{Prefix}{stack}{Separator}{project}{Separator}{qualifiedType}{Separator}{name}");
    }

    /// <summary>Reads a URN; false where the text is none.</summary>
    public static bool TryParse(string text, out Urn urn)
    {
        urn = new Urn(text);
        return text.StartsWith(Prefix, StringComparison.Ordinal) && text.Split(Separator, 4).Length == 4;
    }

    /// <inheritdoc />
    public int CompareTo(Urn other) => string.CompareOrdinal(Text, other.Text);

    /// <inheritdoc />
    public override string ToString() => Text;

    private string Part(int index) => Text[Prefix.Length..].Split(Separator, 4)[index];
}
