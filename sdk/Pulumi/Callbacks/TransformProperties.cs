using System.Collections.Immutable;
using Pulumi.Serialization;
using Pulumi.Wire;

namespace Pulumi;

/// <summary>
/// The properties that a transform is given and gives back. One that it leaves alone goes back exactly as it came: not everything that the
/// wire can say of a value has a form in a program.
/// </summary>
/// <param name="given">The properties as the engine sent them.</param>
internal sealed class TransformProperties(Struct given)
{
    /// <summary>The properties as the transform sees them.</summary>
    public ImmutableDictionary<string, object?> Values { get; }
        = given.ToImmutableDictionary(field => field.Key, field => OutputPreservingDeserializer.Deserialize(field.Value));

    /// <summary>Writes the properties that a transform returned; those without a value are left out.</summary>
    /// <exception cref="InvalidOperationException">A value has a type that has no form on the wire; the message names its property.</exception>
    public async Task<Struct> WriteAsync(ImmutableDictionary<string, object?> result)
    {
        var serializer = new Serializer(keepResources: true, keepOutputValues: true);
        var written = new Struct();
        foreach (var (name, value) in result)
        {
            if (Values.TryGetValue(name, out var before) && ReferenceEquals(before, value))
            {
                written.Add(name, given[name]);
            }
            else if (await serializer.SerializeAsync(name, value).ConfigureAwait(false) is { } changed)
            {
                written.Add(name, changed);
            }
        }

        return written;
    }
}
