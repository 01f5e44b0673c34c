using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Serialization;
using Pulumirpc;

namespace Pulumi;

/// <summary>What the engine tells hooks, as hooks see it.</summary>
internal static class HookRequests
{
    public static ResourceHookArgs Read(ResourceHookRequest request)
        => new(
            request.Urn, request.Id, request.Name, request.Type,
            Read(request.NewInputs), Read(request.OldInputs), Read(request.NewOutputs), Read(request.OldOutputs));

    public static ErrorHookArgs Read(ErrorHookRequest request)
        => new(
            request.Urn, request.Id, request.Name, request.Type,
            Read(request.NewInputs), Read(request.OldInputs), Read(request.OldOutputs), request.FailedOperation, [.. request.Errors]);

    private static ImmutableDictionary<string, object?>? Read(Struct? properties)
        => properties?.Fields.ToImmutableDictionary(field => field.Key, field => Read(field.Value));

    /// <summary>A secret must not be printed by accident, so it stays an output; anything else is plain.</summary>
    private static object? Read(Value value)
    {
        var data = Deserializer.Deserialize(value);
        return data.IsSecret ? new Output<object?>(data) : data.Value;
    }
}
