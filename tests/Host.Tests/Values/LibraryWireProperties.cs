using FsCheck.Xunit;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Lucid.Host.Values;

namespace Lucid.Host.Tests.Values;

/// <summary>What is written and read here is what the protobuf library on the other side reads and writes.</summary>
[Properties(Arbitrary = [typeof(AnyPlainValues)])]
public sealed class LibraryWireProperties
{
    private static readonly StructWriter Writer = new(acceptsSecrets: true, acceptsResources: true);

    [Property]
    public void The_library_reads_what_is_written(ObjectValue value) =>
        Assert.Equal(LibraryStructs.Of(value), Struct.Parser.ParseFrom(Writer.Write(value)));

    [Property]
    public void What_the_library_writes_is_read_as_it_was_said(ObjectValue value) =>
        Assert.Equal(value, StructReader.Read(LibraryStructs.Of(value).ToByteString()));
}
