using System.Buffers;
using System.Buffers.Binary;
using Grpc.Core;

namespace Lucid.Host.Rpc;

/// <summary>The bytes of one response with gRPC's frame before them: a byte that says "not compressed" and the length.</summary>
internal sealed class ResponsePayload : SerializationContext
{
    /// <summary>The size of the frame, in bytes.</summary>
    public const int FrameSize = 5;

    private ArrayBufferWriter<byte>? _writer;
    private byte[]? _frame;

    /// <exception cref="InvalidOperationException">The marshaller has not completed.</exception>
    public byte[] Frame => _frame ?? throw new InvalidOperationException("The response was not serialized.");

    public override void SetPayloadLength(int payloadLength) => _writer = NewWriter(payloadLength);

    public override IBufferWriter<byte> GetBufferWriter() => _writer ??= NewWriter(payloadLength: 0);

    public override void Complete(byte[] payload)
    {
        _writer = NewWriter(payload.Length);
        _writer.Write(payload);
        Complete();
    }

    public override void Complete()
    {
        _frame = _writer!.WrittenSpan.ToArray();
        BinaryPrimitives.WriteUInt32BigEndian(_frame.AsSpan(1), (uint)(_frame.Length - FrameSize));
    }

    private static ArrayBufferWriter<byte> NewWriter(int payloadLength)
    {
        var writer = new ArrayBufferWriter<byte>(FrameSize + payloadLength);
        writer.Write(new byte[FrameSize]);
        return writer;
    }
}
