using Google.Protobuf;
using Google.Protobuf.Collections;
using Google.Protobuf.WellKnownTypes;

namespace Lucid.Sdk.Tests.Wire;

/// <summary>Structs of the wire, which the classes of the protocol hold as bytes, in the form of the library that others use.</summary>
internal static class WireStructs
{
    extension(ByteString bytes)
    {
        /// <summary>The fields of a struct.</summary>
        public MapField<string, Value> Fields => Struct.Parser.ParseFrom(bytes).Fields;
    }

    public static ByteString FromJson(string json) => Struct.Parser.ParseJson(json).ToByteString();
}
