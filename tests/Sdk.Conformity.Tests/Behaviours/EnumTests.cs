using Pulumi.DockerBuild;

namespace Lucid.Sdk.Conformity.Tests.Behaviours;

public sealed class EnumTests
{
    [Fact]
    public void An_enum_is_the_text_behind_it()
    {
        Assert.Equal("linux/amd64", (string)Platform.Linux_amd64);
        Assert.Equal("linux/amd64", Platform.Linux_amd64.ToString());
    }

    [Fact]
    public void Enums_are_equal_when_their_texts_are()
    {
        var same = Platform.Linux_amd64;

        Assert.True(same == Platform.Linux_amd64);
        Assert.True(same.Equals((object)Platform.Linux_amd64));
        Assert.Equal(same.GetHashCode(), Platform.Linux_amd64.GetHashCode());
        Assert.True(same != Platform.Linux_arm64);
        Assert.False(same.Equals("linux/amd64"));
    }
}
