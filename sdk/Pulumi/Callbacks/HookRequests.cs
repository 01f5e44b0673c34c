using System.Collections.Immutable;
using Google.Protobuf;
using Pulumi.Serialization;
using Pulumi.Wire;
using Pulumirpc;

namespace Pulumi;

/// <summary>What the engine tells hooks, as hooks see it.</summary>
internal static class HookRequests
{
    public static ResourceHookArgs Read(ResourceHookRequest request)
        => new(
            request.Urn, request.Id, request.Name, request.Type,
            Read(request.HasNewInputs, request.NewInputs),
            Read(request.HasOldInputs, request.OldInputs),
            Read(request.HasNewOutputs, request.NewOutputs),
            Read(request.HasOldOutputs, request.OldOutputs));

    public static ErrorHookArgs Read(ErrorHookRequest request)
        => new(
            request.Urn, request.Id, request.Name, request.Type,
            Read(request.HasNewInputs, request.NewInputs),
            Read(request.HasOldInputs, request.OldInputs),
            Read(request.HasOldOutputs, request.OldOutputs),
            request.FailedOperation,
            [.. request.Errors]);

    private static ImmutableDictionary<string, object?>? Read(bool isGiven, ByteString properties)
        => isGiven ? StructReader.Read(properties).ToImmutableDictionary(field => field.Key, field => Read(field.Value)) : null;

    /// <summary>A secret must not be printed by accident, so it stays an output; anything else is plain.</summary>
    private static object? Read(Value value)
    {
        var data = Deserializer.Deserialize(value);
        return data.IsSecret ? new Output<object?>(data) : data.Value;
    }
}
