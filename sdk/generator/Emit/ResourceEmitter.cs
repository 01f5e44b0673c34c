using Lucid.Sdk.Generator.Model;
using Lucid.Sdk.Generator.Schema;

namespace Lucid.Sdk.Generator.Emit;

/// <summary>Emits the class of a resource, component or provider.</summary>
internal static class ResourceEmitter
{
    public static SourceFile Emit(PackageModel model, ObjectDeclaration declaration)
    {
        var @namespace = new TypeNames(model).ResourceNamespace(declaration.Namespace);
        var names = new TypeNames(model, @namespace);
        var writer = new CodeWriter(@namespace);
        writer.Summary(Descriptions.Resource(declaration));
        writer.Line($"[{model.ResourceTypeAttribute}({Literals.Text(declaration.Token)})]");
        writer.Open($"public partial class {declaration.Name} : {BaseClass(model, declaration)}");
        foreach (var property in declaration.Properties.Where(property => (property.Usages & Usages.Output) != Usages.None))
        {
            var type = OutputClassEmitter.TypeOf(model, names, declaration, property);
            writer.Summary(Descriptions.Field(property)).Line($"[Output({Literals.Text(property.Wire)})]");
            writer.Line($"public Output<{type}> {property.Name} {{ get; private set; }} = null!;").Blank();
        }

        ResourceConstructorEmitter.Emit(writer, model, names, declaration);
        if (declaration.Kind == ObjectKind.Resource)
        {
            writer.Blank();
            EmitGet(writer, names, declaration);
        }

        writer.Blank();
        ResourceOptionsEmitter.Emit(writer, model, declaration);
        writer.Close();
        return new SourceFile($"{@namespace}.{declaration.Name}.g.cs", writer.ToString());
    }

    private static string BaseClass(PackageModel model, ObjectDeclaration declaration) => declaration.Kind switch
    {
        ObjectKind.Provider => "ProviderResource",
        ObjectKind.Component => "ComponentResource",
        _ when model.Package.Style == PackageStyle.Kubernetes => "KubernetesResource",
        _ => "CustomResource",
    };

    private static void EmitGet(CodeWriter writer, TypeNames names, ObjectDeclaration declaration)
    {
        var hasState = (declaration.Usages & Usages.State) != Usages.None;
        var state = hasState ? $"{names.InputClass(declaration, Usages.State)}? state = null, " : "";
        var arguments = hasState ? "name, id, state, options" : "name, id, options";
        writer.Summary("Reads a resource that exists already, by its provider-assigned id.");
        writer.Line($"public static {declaration.Name} Get(string name, Input<string> id, {state}CustomResourceOptions? options = null) =>");
        writer.Line($"    new({arguments});");
    }
}
