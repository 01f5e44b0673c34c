using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>
/// The resource classes of the program and of what it references, by type token. They are only looked for when the first reference to a
/// resource is met: most programs meet none, and looking through all classes takes longer than such a program.
/// </summary>
internal static class ResourceTypes
{
    private static readonly Lazy<FrozenDictionary<string, ImmutableArray<ResourceType>>> All = new(Discover);

    /// <summary>The newest class for a token that a package version can be read into.</summary>
    /// <param name="token">The type token.</param>
    /// <param name="version">The least version, of the same major version; empty for any.</param>
    /// <returns>The class; null if there is none.</returns>
    public static Type? Find(string token, string version)
    {
        var wanted = Parse(version);
        return All.Value.TryGetValue(token, out var candidates)
            ? candidates
                .Where(candidate => wanted is null || candidate.Version is null
                    || (candidate.Version.Major == wanted.Major && candidate.Version >= wanted))
                .MaxBy(candidate => candidate.Version)?.Type
            : null;
    }

    /// <summary>The constructor by which every resource class can be made: name, args, options.</summary>
    public static ConstructorInfo? FindConstructor(Type type)
    {
        var options = typeof(CustomResource).IsAssignableFrom(type) ? typeof(CustomResourceOptions) : typeof(ComponentResourceOptions);
        return type.GetConstructors().FirstOrDefault(constructor =>
            constructor.GetParameters() is [var name, var args, var last]
            && name.ParameterType == typeof(string) && !args.ParameterType.IsValueType && last.ParameterType == options);
    }

    private static FrozenDictionary<string, ImmutableArray<ResourceType>> Discover()
        => FindAssemblies()
            .SelectMany(LoadTypes)
            .Where(type => typeof(Resource).IsAssignableFrom(type) && !type.IsAbstract)
            .Select(type => (Type: type, Attribute: type.GetCustomAttribute<ResourceTypeAttribute>(inherit: false)))
            .Where(found => found.Attribute is not null && FindConstructor(found.Type) is not null)
            .GroupBy(
                found => found.Attribute!.Type,
                found => new ResourceType(found.Type, Parse(found.Attribute!.Version)),
                StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);

    /// <summary>The assemblies that use this SDK: those that are loaded, and what these refer to and has not been needed yet.</summary>
    private static HashSet<Assembly> FindAssemblies()
    {
        var result = new HashSet<Assembly>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<Assembly>(AppDomain.CurrentDomain.GetAssemblies().Where(assembly => !assembly.IsDynamic));
        while (waiting.TryDequeue(out var assembly))
        {
            var references = assembly.GetReferencedAssemblies();
            if (references.Any(reference => reference.Name == typeof(Resource).Assembly.GetName().Name) && result.Add(assembly))
            {
                foreach (var reference in references.Where(reference => !IsOfTheFramework(reference) && seen.Add(reference.FullName)))
                {
                    if (TryLoad(reference) is { } loaded)
                    {
                        waiting.Enqueue(loaded);
                    }
                }
            }
        }

        return result;
    }

    private static bool IsOfTheFramework(AssemblyName assembly)
        => assembly.Name is "mscorlib" or "netstandard"
            || assembly.Name!.StartsWith("System.", StringComparison.Ordinal)
            || assembly.Name.StartsWith("Microsoft.", StringComparison.Ordinal);

    /// <summary>A reference may be missing where the program is deployed without what it never uses.</summary>
    private static Assembly? TryLoad(AssemblyName reference)
    {
        try
        {
            return Assembly.Load(reference);
        }
        catch (Exception exception) when (exception is IOException or BadImageFormatException)
        {
            return null;
        }
    }

    private static IEnumerable<Type> LoadTypes(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException exception)
        {
            return exception.Types.OfType<Type>();
        }
    }

    /// <summary>The numbers of a version such as <c>v4.34.2-beta.1+build</c>; null for none, or for a text that is no version.</summary>
    private static Version? Parse(string? version)
        => Version.TryParse((version ?? string.Empty).TrimStart('v').Split('-', '+')[0], out var parsed) ? parsed : null;

    /// <param name="Type">The class.</param>
    /// <param name="Version">The version of its package; null if it does not say.</param>
    private sealed record ResourceType(Type Type, Version? Version);
}
