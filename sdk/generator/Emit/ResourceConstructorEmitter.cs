using Lucid.Sdk.Generator.Model;
using Lucid.Sdk.Generator.Schema;

namespace Lucid.Sdk.Generator.Emit;

/// <summary>Emits the constructors of a resource: the public one and the one that <c>Get</c> calls.</summary>
internal static class ResourceConstructorEmitter
{
    public static void Emit(CodeWriter writer, PackageModel model, TypeNames names, ObjectDeclaration declaration)
    {
        var arguments = names.InputClass(declaration, Usages.Input);
        var options = declaration.Kind == ObjectKind.Component ? "ComponentResourceOptions" : "CustomResourceOptions";
        var isFixed = declaration.Properties.Any(property => property.Fixed is not null);
        var given = isFixed ? "MakeArguments(args)" : $"args ?? new {arguments}()";

        writer.Summary($"Declares the {Word(declaration)}.");
        var parameter = AreArgumentsOptional(model, declaration) ? $"{arguments}? args = null" : $"{arguments} args";
        writer.Line($"public {declaration.Name}(string name, {parameter}, {options}? options = null)");
        writer.Line(declaration.Kind switch
        {
            ObjectKind.Provider => $"    : base({Literals.Text(model.Package.Provider)}, name, {given}, MakeOptions(options, \"\"))",
            ObjectKind.Component => $"    : base({Literals.Text(declaration.Token)}, name, {given}, MakeOptions(options), remote: true)",
            _ => $"    : base({Literals.Text(declaration.Token)}, name, {given}, MakeOptions(options, \"\"))",
        });
        writer.Line("{").Line("}");
        if (declaration.Kind == ObjectKind.Resource)
        {
            EmitReader(writer.Blank(), names, declaration);
        }

        if (isFixed)
        {
            EmitFixed(writer.Blank(), declaration, arguments);
        }
    }

    /// <summary>Kubernetes resources can be declared without arguments even where some are required.</summary>
    private static bool AreArgumentsOptional(PackageModel model, ObjectDeclaration declaration) =>
        model.Package.Style == PackageStyle.Kubernetes
        || !declaration.Properties.Any(property => property.IsRequired && (property.Usages & Usages.Input) != Usages.None);

    private static void EmitReader(CodeWriter writer, TypeNames names, ObjectDeclaration declaration)
    {
        var hasState = (declaration.Usages & Usages.State) != Usages.None;
        var state = hasState ? $"{names.InputClass(declaration, Usages.State)}? state, " : "";
        writer.Line($"private {declaration.Name}(string name, Input<string> id, {state}CustomResourceOptions? options)");
        writer.Line($"    : base({Literals.Text(declaration.Token)}, name, {(hasState ? "state" : "null")}, MakeOptions(options, id))");
        writer.Line("{").Line("}");
    }

    private static void EmitFixed(CodeWriter writer, ObjectDeclaration declaration, string arguments)
    {
        writer.Line("// The instance that was passed in is changed, as the official package does.");
        writer.Open($"private static {arguments} MakeArguments({arguments}? args)");
        writer.Line($"args ??= new {arguments}();");
        foreach (var property in declaration.Properties.Where(property => property.Fixed is not null))
        {
            writer.Line($"args.{property.Name} = {Literals.Value(property.Fixed!)};");
        }

        writer.Line("return args;").Close();
    }

    private static string Word(ObjectDeclaration declaration) => declaration.Kind.ToString().ToLowerInvariant();
}
