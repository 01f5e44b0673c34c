using Lucid.Sdk.Generator.Model;
using Lucid.Sdk.Generator.Schema;

namespace Lucid.Sdk.Generator.Emit;

/// <summary>Emits the options that a resource brings along, under those of the user.</summary>
internal static class ResourceOptionsEmitter
{
    public static void Emit(CodeWriter writer, PackageModel model, ObjectDeclaration declaration)
    {
        var isComponent = declaration.Kind == ObjectKind.Component;
        var options = isComponent ? "ComponentResourceOptions" : "CustomResourceOptions";
        writer.Open($"private static {options} MakeOptions({options}? options{(isComponent ? "" : ", Input<string> id")})");
        writer.Open($"var defaults = new {options}").Line($"Version = Utilities.Version,");
        if (!declaration.Aliases.IsEmpty)
        {
            writer.Open("Aliases =");
            foreach (var alias in declaration.Aliases)
            {
                writer.Line($"new Alias {{ Type = {Literals.Text(alias)} }},");
            }

            writer.Close("},");
        }

        var secrets = declaration.Properties.Where(property => property.IsSecret).Select(property => Literals.Text(property.Wire)).ToList();
        if (secrets.Count > 0)
        {
            writer.Line($"AdditionalSecretOutputs = {{ {string.Join(", ", secrets)} }},");
        }

        writer.Close("};");
        if (isComponent)
        {
            writer.Line($"return {options}.Merge(defaults, options);");
        }
        else
        {
            writer.Line($"var merged = {options}.Merge(defaults, options);").Line("merged.Id = id;").Line("return merged;");
        }

        writer.Close();
    }
}
