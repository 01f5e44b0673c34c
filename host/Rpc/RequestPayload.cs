using System.Buffers;
using Grpc.Core;

namespace Lucid.Host.Rpc;

/// <summary>The bytes of one request, for its marshaller.</summary>
/// <param name="payload">The bytes, without gRPC's frame.</param>
internal sealed class RequestPayload(ReadOnlySequence<byte> payload) : DeserializationContext
{
    public override int PayloadLength => (int)payload.Length;

    public override byte[] PayloadAsNewBuffer() => payload.ToArray();

    public override ReadOnlySequence<byte> PayloadAsReadOnlySequence() => payload;
}
