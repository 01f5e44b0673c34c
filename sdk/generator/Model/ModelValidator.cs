using Lucid.Sdk.Generator.Schema;

namespace Lucid.Sdk.Generator.Model;

/// <summary>Checks what concerns more than one declaration.</summary>
internal static class ModelValidator
{
    public static IEnumerable<SchemaProblem> CheckPackages(
        IReadOnlyList<PackageDeclaration> packages, IEnumerable<ObjectDeclaration> objects)
    {
        foreach (var package in packages.Skip(1))
        {
            yield return new SchemaProblem(
                package.Position, $"The package is declared a second time; it already is in {packages[0].Position}.");
        }

        foreach (var package in packages.Take(1).Where(package => package.Provider.Length == 0 || package.Version.Length == 0))
        {
            yield return new SchemaProblem(package.Position, $"The package '{package.Name}' needs the settings 'provider' and 'version'.");
        }

        if (packages.Count == 0 && objects.FirstOrDefault() is { } first)
        {
            yield return new SchemaProblem(first.Position, "No schema file declares the package; start one with 'package NAME'.");
        }
    }

    public static IEnumerable<SchemaProblem> CheckNames(IEnumerable<ObjectDeclaration> objects, IEnumerable<EnumDeclaration> enums)
    {
        var named = objects.Select(declaration => (declaration.FullName, declaration.Position))
            .Concat(enums.Select(declaration => (declaration.FullName, declaration.Position)));
        foreach (var same in named.GroupBy(declaration => declaration.FullName, StringComparer.Ordinal))
        {
            foreach (var (name, position) in same.Skip(1))
            {
                yield return new SchemaProblem(position, $"'{name}' is declared a second time; it already is in {same.First().Position}.");
            }
        }
    }
}
