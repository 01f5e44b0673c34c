using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pulumi.Serialization;

/// <summary>JSON of values that hold outputs and inputs.</summary>
internal static class OutputJson
{
    /// <summary>Writes a value as JSON text.</summary>
    public static async Task<OutputData<string>> SerializeAsync<T>(Output<T> value, JsonSerializerOptions? options)
    {
        var data = await value.DataTask.ConfigureAwait(false);
        if (!data.IsKnown)
        {
            return new OutputData<string>(data.Resources, null!, IsKnown: false, data.IsSecret);
        }

        // System.Text.Json is synchronous: a first pass meets the outputs, they are awaited, and the pass that meets none is the result.
        var resolved = new Dictionary<IOutput, OutputData<object?>>(ReferenceEqualityComparer.Instance);
        while (true)
        {
            var converter = new Converter(resolved);
            var text = JsonSerializer.Serialize(data.Value, With(options, converter));
            if (converter.Pending.Count == 0)
            {
                var all = resolved.Values.Aggregate(
                    OutputData.Combine(data, OutputData.Known(text)),
                    (result, inner) => OutputData.Combine(inner, result));
                return all.IsKnown ? all : all with { Value = null! };
            }

            foreach (var output in converter.Pending)
            {
                resolved[output] = await output.GetDataAsync().ConfigureAwait(false);
            }
        }
    }

    /// <summary>Reads a value from JSON text; outputs and inputs inside become known ones.</summary>
    public static async Task<OutputData<T>> DeserializeAsync<T>(Output<string> json, JsonSerializerOptions? options)
    {
        var data = await json.DataTask.ConfigureAwait(false);
        var value = data.IsKnown ? JsonSerializer.Deserialize<T>(data.Value, With(options, new Converter([])))! : default!;
        return new OutputData<T>(data.Resources, value, data.IsKnown, data.IsSecret);
    }

    private static JsonSerializerOptions With(JsonSerializerOptions? options, JsonConverter converter)
    {
        var result = options is null ? new JsonSerializerOptions() : new JsonSerializerOptions(options);
        result.Converters.Add(converter);
        return result;
    }

    private sealed class Converter(Dictionary<IOutput, OutputData<object?>> resolved) : JsonConverterFactory
    {
        public HashSet<IOutput> Pending { get; } = new(ReferenceEqualityComparer.Instance);

        public override bool CanConvert(Type typeToConvert)
            => typeof(IInput).IsAssignableFrom(typeToConvert) || typeof(IOutput).IsAssignableFrom(typeToConvert);

        public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options)
            => (JsonConverter?)Activator.CreateInstance(typeof(Of<,>).MakeGenericType(typeToConvert, ValueType(typeToConvert)), this);

        private static Type ValueType(Type type)
        {
            while (!type.IsGenericType
                || (type.GetGenericTypeDefinition() != typeof(Input<>) && type.GetGenericTypeDefinition() != typeof(Output<>)))
            {
                type = type.BaseType!;
            }

            return type.GenericTypeArguments[0];
        }

        /// <summary>The known value of an output, or a null in its place until it is known.</summary>
        private object? Resolve(IOutput output)
        {
            // An output that a property makes anew at each reading is another one in the next pass, but resolved by then.
            if (!resolved.ContainsKey(output) && output.GetDataAsync().AsTask() is { IsCompletedSuccessfully: true } completed)
            {
                resolved[output] = completed.Result;
            }

            if (resolved.TryGetValue(output, out var data))
            {
                return data.IsKnown ? data.Value : null;
            }

            Pending.Add(output);
            return null;
        }

        private sealed class Of<TWrapper, TValue>(Converter converter) : JsonConverter<TWrapper>
        {
            public override TWrapper? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
            {
                var value = JsonSerializer.Deserialize<TValue>(ref reader, options)!;
                var conversion = typeToConvert.GetMethod("op_Implicit", [typeof(TValue)]);
                return conversion is null ? (TWrapper)(object)new Output<TValue>(value) : (TWrapper?)conversion.Invoke(null, [value]);
            }

            public override void Write(Utf8JsonWriter writer, TWrapper value, JsonSerializerOptions options)
            {
                var output = value as IOutput ?? ((IInput)value!).ToOutput();
                JsonSerializer.Serialize(writer, converter.Resolve(output), typeof(object), options);
            }
        }
    }
}
