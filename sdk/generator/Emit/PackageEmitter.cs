using Lucid.Sdk.Generator.Model;
using Lucid.Sdk.Generator.Schema;

namespace Lucid.Sdk.Generator.Emit;

/// <summary>Emits a package: one file per class.</summary>
internal static class PackageEmitter
{
    public static IEnumerable<SourceFile> Emit(PackageModel model)
    {
        yield return UtilitiesEmitter.EmitAttribute(model);
        yield return UtilitiesEmitter.EmitUtilities(model);
        foreach (var declaration in model.Enums)
        {
            yield return EnumEmitter.Emit(model, declaration);
        }

        foreach (var file in model.Objects.SelectMany(declaration => Emit(model, declaration)))
        {
            yield return file;
        }
    }

    private static IEnumerable<SourceFile> Emit(PackageModel model, ObjectDeclaration declaration)
    {
        if (declaration.Kind != ObjectKind.Type)
        {
            yield return ResourceEmitter.Emit(model, declaration);
        }

        foreach (var usage in new[] { Usages.Input, Usages.State }.Where(usage => (declaration.Usages & usage) != Usages.None))
        {
            yield return InputClassEmitter.Emit(model, declaration, usage);
        }

        if ((declaration.Usages & Usages.Output) != Usages.None)
        {
            yield return OutputClassEmitter.Emit(model, declaration);
        }
    }
}
