using System.Buffers;
using System.Buffers.Binary;
using Grpc.Core;

namespace Lucid.Host.Rpc;

/// <summary>Takes the bytes of one response from its marshaller, and sets gRPC's frame before them.</summary>
/// <param name="response">Where they go.</param>
internal sealed class ResponsePayload(IBufferWriter<byte> response) : SerializationContext
{
    /// <summary>The size of the frame, in bytes: one that says "not compressed", four of the length.</summary>
    public const int FrameSize = 5;

    public override void SetPayloadLength(int payloadLength)
    {
        var frame = response.GetSpan(FrameSize);
        frame[0] = 0;
        BinaryPrimitives.WriteUInt32BigEndian(frame[1..], (uint)payloadLength);
        response.Advance(FrameSize);
    }

    public override IBufferWriter<byte> GetBufferWriter() => response;

    public override void Complete(byte[] payload)
    {
        SetPayloadLength(payload.Length);
        response.Write(payload);
    }

    public override void Complete()
    {
    }
}
