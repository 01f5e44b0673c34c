using Lucid.Host.Secrets;
using Lucid.Host.Values;
using static Lucid.Host.Tests.Values.Samples;

namespace Lucid.Host.Tests.Secrets;

public sealed class SecretMarkTests
{
    private readonly SecretTexts _secrets = new();

    public SecretMarkTests() => _secrets.Add("4711081512");

    [Fact]
    public void A_text_that_carries_a_secret_is_one() =>
        Assert.Equal(Map(("pin", Secret("pin 4711081512"))), SecretMarks.Restore(Map(("pin", Text("pin 4711081512"))), _secrets));

    [Fact]
    public void A_number_that_is_a_secret_is_one() => Assert.Equal(
        Map(("pins", List(SecretValue.Of(new NumberValue(4711081512))))),
        SecretMarks.Restore(Map(("pins", List(new NumberValue(4711081512)))), _secrets));

    [Fact]
    public void Other_numbers_stay()
    {
        var map = Map(("pin", new NumberValue(47110815)));

        Assert.Same(map, SecretMarks.Restore(map, _secrets));
    }
}
