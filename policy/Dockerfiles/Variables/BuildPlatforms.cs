namespace Lucid.Policy.Dockerfiles.Variables;

/// <summary>The variables that BuildKit sets itself, once it knows for what it builds.</summary>
internal static class BuildPlatforms
{
    public static readonly ImmutableArray<string> Names =
    [
        "BUILDARCH", "BUILDOS", "BUILDPLATFORM", "BUILDVARIANT", "TARGETARCH", "TARGETOS", "TARGETPLATFORM", "TARGETSTAGE", "TARGETVARIANT",
    ];
}
