using Grpc.Core;

namespace Lucid.Host.Rpc;

/// <summary>Answers one method: takes the bytes of a request, gives those of the response.</summary>
internal delegate Task<byte[]> UnaryHandler(ReadOnlyMemory<byte> request, ServerCallContext context);

/// <summary>The methods of gRPC services by path. Everything that a program calls is unary; a streaming method is refused when it is bound.</summary>
internal sealed class UnaryMethods : ServiceBinderBase
{
    private readonly Dictionary<string, UnaryHandler> _handlers = new(StringComparer.Ordinal);

    public UnaryHandler? Find(string path) => _handlers.GetValueOrDefault(path);

    public override void AddMethod<TRequest, TResponse>(Method<TRequest, TResponse> method, UnaryServerMethod<TRequest, TResponse>? handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _handlers.Add(method.FullName, async (request, context) =>
        {
            var response = await handler(method.RequestMarshaller.ContextualDeserializer(new RequestPayload(request)), context).ConfigureAwait(false);
            var payload = new ResponsePayload();
            method.ResponseMarshaller.ContextualSerializer(response, payload);
            return payload.Frame;
        });
    }
}
