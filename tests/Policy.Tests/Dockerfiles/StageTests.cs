using Lucid.Policy.Dockerfiles;

namespace Lucid.Policy.Tests.Dockerfiles;

/// <summary>What a stage is built on, through names, arguments and defaults.</summary>
public sealed class StageTests
{
    [Fact]
    public void A_stage_is_named_whatever_its_capitals()
    {
        var file = Read("FROM golang:1.24 AS Build\nFROM build as test\nFROM scratch\nFROM test\n");

        Assert.Equal(["build", "test", null, null], file.Stages.Select(stage => stage.Name));
        Assert.Equal(["golang:1.24", "golang:1.24", null, "golang:1.24"], file.Stages.Select(stage => stage.Base.Root.Image));
        Assert.True(file.Stages[2].Base.IsScratch);
        Assert.Same(file.Stages[3], file.Final);
    }

    [Fact]
    public void A_name_that_comes_later_is_an_image() => Assert.Equal("build", Read("FROM build\nFROM a AS build\n").Stages[0].Base.Image);

    [Theory]
    [InlineData("ARG V=24\nFROM node:$V", "node:24")]
    [InlineData("ARG V=24\nARG I=\"node:${V}-slim\"\nFROM ${I}", "node:24-slim")]
    [InlineData("ARG V\nFROM node:${V:-24}", "node:24")]
    [InlineData("FROM node:${V-24}", "node:24")]
    [InlineData("ARG V=\nFROM node:${V:-24}", "node:24")]
    [InlineData("ARG V=\nFROM node${V-:24}", "node")]
    [InlineData("ARG D=1\nFROM node${D:+:debug}", "node:debug")]
    [InlineData("ARG V=v24.1\nFROM node:${V#v}", "node:24.1")]
    [InlineData("ARG V=24.1.2\nFROM node:${V%.*}", "node:24.1")]
    [InlineData("ARG V=24.1.2\nFROM node:${V%%.*}", "node:24")]
    [InlineData("ARG V=a/b/c\nFROM x:${V##*/}", "x:c")]
    [InlineData("ARG V=24_1_2\nFROM node:${V//_/.}", "node:24.1.2")]
    [InlineData("ARG V=24_1_2\nFROM node:${V/_/.}", "node:24.1_2")]
    [InlineData("ARG V=1\nARG V=2\nFROM node:$V", "node:2")]
    [InlineData("ARG A=x B=y\nFROM $A:$B", "x:y")]
    [InlineData("ARG R=\"gcr.io/distroless\"\nFROM \"$R/static\"", "gcr.io/distroless/static")]
    public void Arguments_before_the_first_stage_are_put_in(string text, string image) => Assert.Equal(image, Read(text).Stages[0].Base.Image);

    [Theory]
    [InlineData("ARG V\nFROM node:$V", "V")]
    [InlineData("FROM node:$V", "V")]
    [InlineData("FROM a\nARG V=1\nFROM node:$V", "V")]
    [InlineData("ARG A\nARG V=$A\nFROM node:$V", "V")]
    [InlineData("FROM base-$TARGETARCH", "TARGETARCH")]
    public void What_only_the_build_knows_is_not_guessed(string text, string unknown)
    {
        var stage = Read(text).Final!.Base;

        Assert.Equal([unknown], stage.Unknown.AsEnumerable());
        Assert.Null(stage.Image);
    }

    private static Dockerfile Read(string text)
    {
        var file = DockerfileReader.Read("Dockerfile", text);
        Assert.Empty(file.Problems);
        return file;
    }
}
