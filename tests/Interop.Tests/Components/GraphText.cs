using System.Collections;
using System.Reflection;
using Lucid.Host.Graph;
using Lucid.Host.Values;

namespace Lucid.Interop.Tests.Components;

/// <summary>Everything that a graph says, as text: a property that resources get later is compared too.</summary>
internal static class GraphText
{
    private static readonly PropertyInfo[] Properties = typeof(Resource).GetProperties(BindingFlags.Public | BindingFlags.Instance);

    public static string Of(ResourceGraph graph) => string.Join("\n", graph.InTreeOrder.Select(Of));

    private static string Of(Resource resource) =>
        $"{resource.Urn}\n{string.Concat(Properties.Select(property => $"  {property.Name}: {Of(property.GetValue(resource))}\n"))}";

    private static string Of(object? value) => value switch
    {
        null => "-",
        string text => text,
        PropertyValue property => ValueText.OneLine(property),
        IDictionary dictionary => $"[{string.Join(", ", dictionary.Keys.Cast<object>().Select(key => $"{key}={Of(dictionary[key])}"))}]",
        IEnumerable items => $"[{string.Join(", ", items.Cast<object>().Select(Of))}]",
        _ => value.ToString()!,
    };
}
