using Google.Protobuf;
using Grpc.Core;
using Pulumirpc;

namespace Pulumi.Wire;

/// <summary>The call that a run makes most, in the form of the wire without what the general form costs.</summary>
internal static class RegisterResource
{
    /// <summary>The method: as the service's own, but that the answer's properties are left as they come.</summary>
    public static readonly Method<RegisterResourceRequest, RegisterResourceAnswer> Method = new(
        MethodType.Unary,
        ResourceMonitor.Descriptor.FullName,
        nameof(RegisterResource),
        Marshallers.Create(Write, RegisterResourceRequest.Parser.ParseFrom),
        Marshallers.Create(answer => answer.ToByteArray(), RegisterResourceAnswer.Parser.ParseFrom));

    private static byte[] Write(RegisterResourceRequest request)
    {
        if (request.Object is null)
        {
            return request.ToByteArray();
        }

        // Fields may stand in any order, so the properties follow the rest; the request belongs to this call alone.
        var properties = StructEncoder.Encode(request.Object);
        request.Object = null;
        var tag = WireFormat.MakeTag(RegisterResourceRequest.ObjectFieldNumber, WireFormat.WireType.LengthDelimited);
        var head = request.CalculateSize() + CodedOutputStream.ComputeUInt32Size(tag) + CodedOutputStream.ComputeLengthSize(properties.Length);
        var result = new byte[head + properties.Length];
        using var stream = new CodedOutputStream(result);
        request.WriteTo(stream);
        stream.WriteTag(tag);
        stream.WriteLength(properties.Length);
        stream.Flush();
        properties.CopyTo(result, head);
        return result;
    }
}
