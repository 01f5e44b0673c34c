using FsCheck.Xunit;
using Lucid.Hardening.Images;
using Lucid.Hardening.Validation;

namespace Lucid.Hardening.Tests.Images;

public sealed class ImageReferenceTests
{
    private const string Digest = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData("admin-ui", "admin-ui", null, null)]
    [InlineData("admin-ui:1.2.3", "admin-ui", "1.2.3", null)]
    [InlineData("localhost:5000/lucid/admin-ui:dev", "localhost:5000/lucid/admin-ui", "dev", null)]
    [InlineData("registry:5000/admin-ui", "registry:5000/admin-ui", null, null)]
    [InlineData("Registry.example/lucid/admin_ui__x", "Registry.example/lucid/admin_ui__x", null, null)]
    [InlineData("[2001:db8::1]:5000/admin-ui:1", "[2001:db8::1]:5000/admin-ui", "1", null)]
    [InlineData("ghcr.io/lucid/admin-ui@" + Digest, "ghcr.io/lucid/admin-ui", null, Digest)]
    [InlineData("ghcr.io/lucid/admin-ui:1.2@" + Digest, "ghcr.io/lucid/admin-ui", "1.2", Digest)]
    public void Has_a_name_a_tag_and_a_digest(string text, string name, string? tag, string? digest)
    {
        Assert.True(ImageReference.TryParse(text, out var image));
        Assert.Equal((name, tag, digest), (image.Name, image.Tag, image.Digest));
        Assert.Equal(text, image.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Admin-UI")]
    [InlineData("lucid/Admin-UI")]
    [InlineData("lucid//admin-ui")]
    [InlineData("/admin-ui")]
    [InlineData("admin-ui/")]
    [InlineData("admin-ui:")]
    [InlineData("admin-ui:-1")]
    [InlineData("admin-ui@")]
    [InlineData("admin-ui@sha256:0123")]
    [InlineData("admin-ui@sha256:0123456789ABCDEF0123456789abcdef0123456789abcdef0123456789abcdef")]
    [InlineData("admin-ui@md5:0123456789abcdef0123456789abcdef")]
    [InlineData("admin ui")]
    [InlineData("admin-ui:1\n")]
    [InlineData("https://ghcr.io/lucid/admin-ui")]
    [InlineData("-admin")]
    public void Nonsense_is_no_image(string? text) => Assert.False(ImageReference.TryParse(text, out _));

    [Fact]
    public void A_name_of_more_than_255_characters_is_no_image()
    {
        Assert.True(ImageReference.TryParse(new string('a', 255), out _));
        Assert.False(ImageReference.TryParse(new string('a', 256), out _));
    }

    [Fact]
    public void A_digest_may_always_be_deployed()
        => Assert.Equal($"admin-ui@{Digest}", ImageReference.ParseDeployable("admin-ui", $"admin-ui@{Digest}", allowTags: false).ToString());

    [Fact]
    public void A_tag_may_be_deployed_where_the_plane_allows_it()
        => Assert.Equal("admin-ui:dev", ImageReference.ParseDeployable("admin-ui", "admin-ui:dev", allowTags: true).ToString());

    [Fact]
    public void A_tag_is_refused_where_the_plane_wants_digests() => Refused(
        "admin-ui:1.2.3", allowTags: false, """
        service 'admin-ui' has a mistake:
          image: found 'admin-ui:1.2.3'; write a digest, as in 'registry/name@sha256:<64 hexadecimal digits>', since a tag can be moved to another image and allowImageTags is not set.
        """);

    [Theory]
    [InlineData("admin-ui")]
    [InlineData("admin-ui:latest")]
    [InlineData("admin-ui:latest-arm64")]
    public void Latest_is_refused_everywhere(string image) => Refused(
        image, allowTags: true, $"""
        service 'admin-ui' has a mistake:
          image: found '{image}'; write a tag that names a version, or a digest, as in 'registry/name@sha256:<64 hexadecimal digits>'; 'latest', which no tag means too, is whatever was pushed last.
        """);

    [Fact]
    public void Nonsense_is_refused_with_an_example() => Refused(
        "Admin UI", allowTags: true, """
        service 'admin-ui' has a mistake:
          image: found 'Admin UI'; write an image reference with a digest, as in 'registry/name@sha256:<64 hexadecimal digits>'.
        """);

    [Property]
    public bool No_text_makes_the_parser_fail(string? text)
        => !ImageReference.TryParse(text, out var image) || image.ToString() == text;

    private static void Refused(string image, bool allowTags, string message)
    {
        var exception = Assert.Throws<DeclarationException>(() => ImageReference.ParseDeployable("admin-ui", image, allowTags));
        Assert.Equal(message, exception.Message);
    }
}
