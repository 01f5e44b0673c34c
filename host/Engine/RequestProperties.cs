using Google.Protobuf;
using Grpc.Core;
using Lucid.Host.Values;

namespace Lucid.Host.Engine;

/// <summary>The properties in a program's requests.</summary>
internal static class RequestProperties
{
    /// <param name="properties">The properties as they came.</param>
    /// <param name="owner">Whose they are, in the words of a message.</param>
    /// <param name="texts">Knows the texts of properties that were read before; null where there are few.</param>
    /// <exception cref="RpcException">A value of them is damaged.</exception>
    public static ObjectValue Read(ByteString properties, string owner, TextCache? texts = null)
    {
        try
        {
            return StructReader.Read(properties, texts);
        }
        catch (FormatException exception)
        {
            throw new RpcException(new Status(StatusCode.InvalidArgument, $"{owner} cannot be read: {exception.Message}"));
        }
    }
}
