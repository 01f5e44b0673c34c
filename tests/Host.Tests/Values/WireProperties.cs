using FsCheck.Xunit;
using Google.Protobuf.WellKnownTypes;
using Lucid.Host.Values;

namespace Lucid.Host.Tests.Values;

[Properties(Arbitrary = [typeof(AnyValues)])]
public sealed class WireProperties
{
    [Property]
    public void What_is_written_reads_back_equal(ObjectValue value) => Assert.Equal(value, RoundTrip(value, acceptsSecrets: true));

    [Property]
    public void Equal_values_have_equal_hashes(ObjectValue value) =>
        Assert.Equal(value.GetHashCode(), RoundTrip(value, acceptsSecrets: true).GetHashCode());

    [Property]
    public void A_program_that_takes_no_secrets_gets_none_marked(ObjectValue value)
    {
        var read = RoundTrip(value, acceptsSecrets: false);

        Assert.False(read.ContainsSecrets);
        Assert.Equal(value.ContainsUnknowns, read.ContainsUnknowns);
    }

    [Property]
    public void Entries_stand_in_ordinal_order_of_their_keys(ObjectValue value) =>
        Assert.Equal(value.Entries.Select(entry => entry.Key).Order(StringComparer.Ordinal), value.Entries.Select(entry => entry.Key));

    [Property]
    public void An_object_knows_what_it_contains(ObjectValue value)
    {
        Assert.Equal(value.Entries.Any(entry => entry.Value.ContainsSecrets), value.ContainsSecrets);
        Assert.Equal(value.Entries.Any(entry => entry.Value.ContainsUnknowns), value.ContainsUnknowns);
    }

    private static ObjectValue RoundTrip(ObjectValue value, bool acceptsSecrets)
    {
        var bytes = new StructWriter(acceptsSecrets, acceptsResources: true).Write(value);
        return StructReader.Read(Struct.Parser.ParseFrom(bytes));
    }
}
