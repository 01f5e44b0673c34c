using System.Collections.Concurrent;
using Pulumi;

namespace Lucid.Testing.Reading;

/// <summary>Reads inputs and outputs whose type argument is known at run time only; Pulumi has no public way to them without it.</summary>
internal abstract class InputReader
{
    private static readonly ConcurrentDictionary<Type, InputReader?> Cache = new();

    private static readonly (Type Input, Type Reader)[] Readers =
    [
        (typeof(InputList<>), typeof(ListReader<>)),
        (typeof(InputMap<>), typeof(MapReader<>)),
        (typeof(Input<>), typeof(ScalarReader<>)),
        (typeof(Output<>), typeof(OutputReader<>)),
    ];

    /// <summary>The reader of a type; null for one that is neither an input nor an output.</summary>
    public static InputReader? Of(Type type) => Cache.GetOrAdd(type, static type =>
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            var definition = current.IsGenericType ? current.GetGenericTypeDefinition() : null;
            if (Readers.FirstOrDefault(known => known.Input == definition).Reader is { } reader)
            {
                return (InputReader)Activator.CreateInstance(reader.MakeGenericType(current.GetGenericArguments()))!;
            }
        }

        return null;
    });

    public abstract Task<object?> ReadAsync(object input);
}
