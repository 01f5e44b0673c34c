using Lucid.Sdk.Generator.Model;
using Lucid.Sdk.Generator.Schema;

namespace Lucid.Sdk.Generator.Emit;

/// <summary>Emits a closed set of strings as a struct.</summary>
internal static class EnumEmitter
{
    public static SourceFile Emit(PackageModel model, EnumDeclaration declaration)
    {
        var name = declaration.Name;
        var @namespace = new TypeNames(model).ResourceNamespace(declaration.Namespace);
        var writer = new CodeWriter(@namespace);
        writer.Summary($"The values of <c>{declaration.FullName}</c>.").Line("[EnumType]");
        writer.Open($"public readonly struct {name} : System.IEquatable<{name}>");
        writer.Line("private readonly string _value;").Blank();
        writer.Line($"private {name}(string value) => _value = value ?? throw new System.ArgumentNullException(nameof(value));").Blank();
        foreach (var (member, value) in declaration.Members)
        {
            writer.Summary($"<c>{Literals.Xml(value)}</c>");
            writer.Line($"public static {name} {member} {{ get; }} = new({Literals.Text(value)});").Blank();
        }

        writer.Summary("Whether both are the same value.");
        writer.Line($"public static bool operator ==({name} left, {name} right) => left.Equals(right);").Blank();
        writer.Summary("Whether they are different values.");
        writer.Line($"public static bool operator !=({name} left, {name} right) => !left.Equals(right);").Blank();
        writer.Summary("The value as it goes over the wire.");
        writer.Line($"public static explicit operator string({name} value) => value._value;").Blank();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public override bool Equals(object? obj) => obj is {name} other && Equals(other);").Blank();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public bool Equals({name} other) => string.Equals(_value, other._value, System.StringComparison.Ordinal);").Blank();
        writer.Line("/// <inheritdoc/>");
        writer.Line("public override int GetHashCode() => _value?.GetHashCode() ?? 0;").Blank();
        writer.Line("/// <inheritdoc/>");
        writer.Line("public override string ToString() => _value;").Close();
        return new SourceFile($"{@namespace}.{name}.g.cs", writer.ToString());
    }
}
