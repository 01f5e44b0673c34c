using System.Collections.Immutable;
using Lucid.Sdk.Generator.Schema;

namespace Lucid.Sdk.Generator.Model;

/// <summary>All schema files of one package together, checked.</summary>
internal sealed record PackageModel(
    PackageDeclaration Package, ImmutableArray<ObjectDeclaration> Objects, ImmutableArray<EnumDeclaration> Enums, SymbolTable Symbols)
{
    /// <summary>The namespace of input types below the package's root.</summary>
    public string Inputs => Package.Style == PackageStyle.Kubernetes ? "Types.Inputs" : "Inputs";

    /// <summary>The namespace of output types below the package's root.</summary>
    public string Outputs => Package.Style == PackageStyle.Kubernetes ? "Types.Outputs" : "Outputs";

    /// <summary>The name of the package's own resource type attribute, without "Attribute".</summary>
    public string ResourceTypeAttribute => Package.Name.Substring(Package.Name.LastIndexOf('.') + 1) + "ResourceType";

    /// <summary>Puts the files together; the model is null when anything is wrong.</summary>
    public static (PackageModel? Model, ImmutableArray<SchemaProblem> Problems) Create(IEnumerable<SchemaFile> files)
    {
        var all = files.ToList();
        var packages = all.SelectMany(file => file.Packages).ToList();
        var objects = all.SelectMany(file => file.Objects)
            .OrderBy(declaration => declaration.FullName, StringComparer.Ordinal).ToImmutableArray();
        var enums = all.SelectMany(file => file.Enums)
            .OrderBy(declaration => declaration.FullName, StringComparer.Ordinal).ToImmutableArray();
        var package = packages.FirstOrDefault() ?? new PackageDeclaration("", "", "", PackageStyle.Plain, default);
        var model = new PackageModel(package, objects, enums, new SymbolTable(objects, enums));
        var problems = all.SelectMany(file => file.Problems)
            .Concat(ModelValidator.CheckPackages(packages, objects))
            .Concat(ModelValidator.CheckNames(objects, enums))
            .Concat(objects.SelectMany(declaration => PropertyValidator.Check(model, declaration)))
            .OrderBy(problem => problem.Position.Path, StringComparer.Ordinal)
            .ThenBy(problem => problem.Position.Line)
            .ToImmutableArray();
        return (problems.IsEmpty && packages.Count == 1 ? model : null, problems);
    }

    /// <summary>The classes into which other objects can embed this declaration.</summary>
    public Usages EmbeddableUsages(ObjectDeclaration declaration) => declaration.Kind switch
    {
        ObjectKind.Type => declaration.Usages,
        // The arguments of a Kubernetes resource stand among the input types, so that lists can hold them.
        ObjectKind.Resource when Package.Style == PackageStyle.Kubernetes => declaration.Usages & ~Usages.State,
        _ => declaration.Usages & Usages.Output,
    };
}
