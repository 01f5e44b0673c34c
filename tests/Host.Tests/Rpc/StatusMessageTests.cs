using Lucid.Host.Rpc;

namespace Lucid.Host.Tests.Rpc;

public sealed class StatusMessageTests
{
    /// <summary>Node's client leaves codes of punctuation as they are: a message with them would reach a person so.</summary>
    [Theory]
    [InlineData("Duplicate URN 'urn:pulumi:dev::a/b::c'; two need different names", "Duplicate URN 'urn:pulumi:dev::a/b::c'; two need different names")]
    [InlineData("100% größer\n", "100%25 gr%C3%B6%C3%9Fer%0A")]
    public void Only_what_a_header_cannot_carry_is_encoded(string message, string expected)
    {
        Assert.Equal(expected, StatusMessage.Encode(message));
        Assert.Equal(message, Uri.UnescapeDataString(expected));
    }
}
