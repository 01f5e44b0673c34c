using System.Buffers;
using Grpc.Core;

namespace Lucid.Host.Rpc;

/// <summary>Answers one method. What is in the request has been read when the task is there, though the answer may not be.</summary>
/// <param name="request">The bytes of the request.</param>
/// <param name="response">Takes the response, with gRPC's frame before it.</param>
/// <param name="context">What else is known of the call.</param>
internal delegate Task UnaryHandler(ReadOnlySequence<byte> request, IBufferWriter<byte> response, ServerCallContext context);

/// <summary>The methods of gRPC services by path. Everything that a program calls is unary; a streaming method is refused when it is bound.</summary>
internal sealed class UnaryMethods : ServiceBinderBase
{
    private readonly Dictionary<string, UnaryHandler> _handlers = new(StringComparer.Ordinal);

    public UnaryHandler? Find(string path) => _handlers.GetValueOrDefault(path);

    public override void AddMethod<TRequest, TResponse>(Method<TRequest, TResponse> method, UnaryServerMethod<TRequest, TResponse>? handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _handlers.Add(method.FullName, async (request, response, context) =>
        {
            var answer = await handler(method.RequestMarshaller.ContextualDeserializer(new RequestPayload(request)), context).ConfigureAwait(false);
            method.ResponseMarshaller.ContextualSerializer(answer, new ResponsePayload(response));
        });
    }
}
