using Google.Protobuf;
using Grpc.Net.Client;
using Pulumirpc;

namespace Lucid.Sdk.Tests.Wire;

/// <summary>Calls functions of a program as the engine does.</summary>
internal static class CallbackClient
{
    /// <summary>Calls a function.</summary>
    /// <returns>Its response.</returns>
    public static async Task<TResponse> CallAsync<TResponse>(this Callback callback, IMessage request)
        where TResponse : IMessage<TResponse>, new()
    {
        using var channel = GrpcChannel.ForAddress($"http://{callback.Target}");
        var response = await new Pulumirpc.Callbacks.CallbacksClient(channel).InvokeAsync(
            new CallbackInvokeRequest { Token = callback.Token, Request = request.ToByteString() });
        return new MessageParser<TResponse>(() => new TResponse()).ParseFrom(response.Response);
    }
}
