using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>One property with <see cref="OutputAttribute"/> of a resource class.</summary>
internal sealed class OutputProperty
{
    private static readonly ConcurrentDictionary<Type, ImmutableArray<OutputProperty>> Cache = new();

    private readonly PropertyInfo _property;
    private readonly Func<Resource, IOutputCompletionSource> _createSource;

    private OutputProperty(PropertyInfo property, string name)
    {
        // A setter that is private to a base class shows only on the property of that class.
        const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly;
        _property = property.DeclaringType!.GetProperty(property.Name, Own) ?? property;
        Name = name;
        var type = typeof(OutputCompletionSource<>).MakeGenericType(property.PropertyType.GenericTypeArguments);
        var invoker = ConstructorInvoker.Create(type.GetConstructors()[0]);
        _createSource = resource => (IOutputCompletionSource)invoker.Invoke(resource);
    }

    /// <summary>The name on the wire.</summary>
    public string Name { get; }

    /// <summary>Gives every output property of a resource a pending output.</summary>
    /// <returns>The completion sources by wire name.</returns>
    public static ImmutableArray<(string Name, IOutputCompletionSource Source)> InitializeAll(Resource resource)
    {
        // A component's own outputs are for its class to set.
        var urnOnly = resource is ComponentResource { IsRemote: false };
        var sources = ImmutableArray.CreateBuilder<(string Name, IOutputCompletionSource Source)>();
        foreach (var property in Of(resource.GetType()))
        {
            if (!urnOnly || property.Name == Resource.UrnName)
            {
                sources.Add((property.Name, property.Initialize(resource)));
            }
        }

        return sources.DrainToImmutable();
    }

    /// <summary>All properties with the attribute and their wire names, whatever their types.</summary>
    public static IEnumerable<(PropertyInfo Property, string Name)> Find(Type type)
        => type.GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .Select(property => (Property: property, Attribute: property.GetCustomAttribute<OutputAttribute>()))
            .Where(found => found.Attribute is not null)
            .Select(found => (found.Property, found.Attribute!.Name ?? found.Property.Name));

    public static bool IsOutput(PropertyInfo property)
        => property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(Output<>);

    private static ImmutableArray<OutputProperty> Of(Type type)
        => Cache.GetOrAdd(type, static type => [.. Find(type).Select(found => Check(type, found.Property, found.Name))]);

    private IOutputCompletionSource Initialize(Resource resource)
    {
        var source = _createSource(resource);
        _property.SetValue(resource, source.Output);
        return source;
    }

    private static OutputProperty Check(Type type, PropertyInfo property, string name)
    {
        if (!IsOutput(property))
        {
            throw RunException.OutputsHaveIncorrectType([name]);
        }

        var result = new OutputProperty(property, name);
        if (result._property.SetMethod is null)
        {
            throw new InvalidOperationException($"[Output] {type.FullName}.{property.Name} did not have a 'set' method");
        }

        if (OutputTypes.WhyNotAllowed(property.PropertyType.GenericTypeArguments[0]) is { } reason)
        {
            throw new InvalidOperationException(
                $"[Output] {type.FullName}.{property.Name} contains invalid type {property.PropertyType}: {reason}");
        }

        return result;
    }
}
