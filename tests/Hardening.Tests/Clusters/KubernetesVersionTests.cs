using Lucid.Hardening.Clusters;

namespace Lucid.Hardening.Tests.Clusters;

public sealed class KubernetesVersionTests
{
    [Theory]
    [InlineData("1.30", 30)]
    [InlineData("v1.30", 30)]
    [InlineData("v1.30.4", 30)]
    [InlineData("1.30.4+k3s1", 30)]
    [InlineData("v1.31.0-rc.1", 31)]
    [InlineData("1.0", 0)]
    [InlineData("latest", 37)]
    public void Versions_are_read_as_people_and_labels_write_them(string text, int minor)
    {
        Assert.True(KubernetesVersion.TryParse(text, out var version));
        Assert.Equal(minor, version.Minor);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("30")]
    [InlineData("2.0")]
    [InlineData("1.x")]
    [InlineData("v1.30\n")]
    [InlineData("Latest")]
    [InlineData("1.99999999999")]
    public void Other_texts_are_no_versions(string? text) => Assert.False(KubernetesVersion.TryParse(text, out _));

    [Fact]
    public void Versions_are_ordered_as_numbers()
    {
        Assert.True(new KubernetesVersion(9) < new KubernetesVersion(10));
        Assert.True(new KubernetesVersion(10) >= new KubernetesVersion(10));
        Assert.True(new KubernetesVersion(10) <= new KubernetesVersion(10));
        Assert.True(new KubernetesVersion(11) > new KubernetesVersion(10));
    }

    [Fact]
    public void A_version_is_written_without_v() => Assert.Equal("1.30", new KubernetesVersion(30).ToString());
}
