using Lucid.Sdk.Converter.Listings;

namespace Lucid.Sdk.Conformity.Tests.Surfaces;

/// <summary>Renders the public surface of an assembly in the format of the listings.</summary>
internal sealed class SurfaceFormatter(Listing listing)
{
    private readonly TypeNameFormatter _names = new(listing);

    public IEnumerable<ListedType> Format(IEnumerable<Type> types) => types
        .Select(Format)
        .OrderBy(type => type.Name, StringComparer.Ordinal);

    private ListedType Format(Type type)
    {
        if (typeof(Delegate).IsAssignableFrom(type))
        {
            var invoke = type.GetMethod("Invoke")!;
            var parameters = new ParameterFormatter(_names);
            var signature = $"{_names.Format(type)}{parameters.Format(invoke)} : {parameters.FormatType(invoke.ReturnParameter)}";
            return new ListedType($"delegate {signature}", [], []);
        }

        var bases = Bases(type).ToList();
        var derivation = bases.Count == 0 ? "" : " : " + string.Join(", ", bases);
        var line = $"{Kind(type)} {_names.Format(type)}{derivation}{AttributeFormatter.OfType(type)}";
        return new ListedType(line, [.. new MemberFormatter(_names).Format(type).Order(StringComparer.Ordinal)], []);
    }

    private static string Kind(Type type) => type switch
    {
        { IsInterface: true } => "interface",
        { IsEnum: true } => "enum",
        { IsValueType: true } => "struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        { IsSealed: true } => "sealed class",
        _ => "class",
    };

    /// <summary>The base class, then the public interfaces that are neither the base's nor another interface's.</summary>
    private IEnumerable<string> Bases(Type type)
    {
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType))
        {
            yield return _names.Format(parent);
        }

        var all = type.GetInterfaces();
        var inherited = all.SelectMany(implemented => implemented.GetInterfaces()).Concat(type.BaseType?.GetInterfaces() ?? []);
        var own = all.Except(inherited).Where(implemented => implemented.IsVisible);
        foreach (var name in own.Select(_names.Format).Order(StringComparer.Ordinal))
        {
            yield return name;
        }
    }
}
