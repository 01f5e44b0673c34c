using System.Collections.Immutable;
using Lucid.Sdk.Generator.Schema;

namespace Lucid.Sdk.Generator.Model;

/// <summary>Finds what a name in a property's type stands for: first in the namespace of the property, then from the root.</summary>
internal sealed class SymbolTable
{
    private readonly Dictionary<string, ObjectDeclaration> _objects = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EnumDeclaration> _enums = new(StringComparer.Ordinal);

    /// <summary>Of declarations with the same name the first counts; <see cref="ModelValidator"/> reports the others.</summary>
    public SymbolTable(ImmutableArray<ObjectDeclaration> objects, ImmutableArray<EnumDeclaration> enums)
    {
        foreach (var declaration in objects.Where(declaration => !_objects.ContainsKey(declaration.FullName)))
        {
            _objects.Add(declaration.FullName, declaration);
        }

        foreach (var declaration in enums.Where(declaration => !_enums.ContainsKey(declaration.FullName)))
        {
            _enums.Add(declaration.FullName, declaration);
        }
    }

    public ObjectDeclaration? FindObject(string @namespace, string name) => Find(_objects, @namespace, name);

    public EnumDeclaration? FindEnum(string @namespace, string name) => Find(_enums, @namespace, name);

    private static T? Find<T>(Dictionary<string, T> declarations, string @namespace, string name)
        where T : class =>
        declarations.TryGetValue($"{@namespace}.{name}", out var near) ? near
        : declarations.TryGetValue(name, out var far) ? far
        : null;
}
