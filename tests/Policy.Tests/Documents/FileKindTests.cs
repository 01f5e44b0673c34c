using Lucid.Policy.Documents;

namespace Lucid.Policy.Tests.Documents;

public sealed class FileKindTests
{
    [Theory]
    [InlineData("Dockerfile")]
    [InlineData("services/api/dockerfile")]
    [InlineData("Dockerfile.prod")]
    [InlineData("Dockerfile.alpine-3.20")]
    [InlineData("api.Dockerfile")]
    [InlineData("api.dockerfile")]
    [InlineData("Containerfile")]
    [InlineData("Containerfile.debug")]
    public void A_Dockerfile_hides_under_many_names(string path) => Assert.Equal(FileKind.Dockerfile, FileKinds.Of(path));

    [Theory]
    [InlineData("Dockerfile.md")]
    [InlineData("Dockerfile.sh")]
    [InlineData("Dockerfile.j2")]
    [InlineData("Dockerfile.dockerignore")]
    [InlineData("MyDockerfile")]
    [InlineData("Dockerfiles")]
    [InlineData("README")]
    public void What_is_only_about_one_is_none(string path) => Assert.Equal(FileKind.Other, FileKinds.Of(path));

    [Theory]
    [InlineData("a.yaml")]
    [InlineData("a.YML")]
    [InlineData("b/c.json")]
    [InlineData("Dockerfile.yaml")]
    public void Manifests_are_told_by_their_ending(string path) => Assert.Equal(FileKind.Manifest, FileKinds.Of(path));
}
