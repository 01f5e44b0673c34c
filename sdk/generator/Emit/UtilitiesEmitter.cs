using Lucid.Sdk.Generator.Model;

namespace Lucid.Sdk.Generator.Emit;

/// <summary>Emits what the classes of a package share; all of it internal.</summary>
internal static class UtilitiesEmitter
{
    public static SourceFile EmitAttribute(PackageModel model)
    {
        var writer = new CodeWriter(model.Package.Name);
        writer.Summary("Names the type token of a resource class.");
        writer.Line("[System.AttributeUsage(System.AttributeTargets.Class)]");
        writer.Line($"internal sealed class {model.ResourceTypeAttribute}Attribute(string type)");
        writer.Line("    : ResourceTypeAttribute(type, Utilities.Version);");
        return new SourceFile($"{model.Package.Name}.{model.ResourceTypeAttribute}Attribute.g.cs", writer.ToString());
    }

    public static SourceFile EmitUtilities(PackageModel model)
    {
        var writer = new CodeWriter(model.Package.Name);
        writer.Summary("What the classes of this package share.").Open("internal static class Utilities");
        writer.Summary("The version of the package, which every resource sends.");
        writer.Line($"public const string Version = {Literals.Text(model.Package.Version)};").Blank();

        writer.Summary("The variable's value, or null where it is missing or empty.");
        writer.Open("public static string? Environment(string variable)");
        writer.Line("var value = System.Environment.GetEnvironmentVariable(variable);");
        writer.Line("return string.IsNullOrEmpty(value) ? null : value;").Close().Blank();

        writer.Summary("The variable's value as an input; null leaves the input unset.");
        writer.Line("public static Input<string>? EnvironmentText(string variable) =>");
        writer.Line("    Environment(variable) is { } value ? (Input<string>)value : null;").Blank();

        writer.Summary("The variable's value as an input; what is neither true nor false leaves the input unset.");
        writer.Open("public static Input<bool>? EnvironmentBoolean(string variable) => Environment(variable) switch");
        writer.Line("\"1\" or \"t\" or \"T\" or \"true\" or \"TRUE\" or \"True\" => true,");
        writer.Line("\"0\" or \"f\" or \"F\" or \"false\" or \"FALSE\" or \"False\" => false,");
        writer.Line("_ => (Input<bool>?)null,").Close("};").Blank();

        writer.Summary("Marks a value secret; null stays unset.");
        writer.Line("public static Input<T>? Secret<T>(Input<T>? value) =>");
        writer.Line("    value is null ? null : (Input<T>)Output.CreateSecret(value.ToOutput());").Blank();

        writer.Summary("Marks a whole map secret; null stays unset.");
        writer.Line("public static InputMap<T>? Secret<T>(InputMap<T>? value) =>");
        writer.Line("    value is null ? null : (InputMap<T>)Output.CreateSecret(value.ToOutput());");
        writer.Close();
        return new SourceFile($"{model.Package.Name}.Utilities.g.cs", writer.ToString());
    }
}
