namespace Lucid.Policy.Dockerfiles;

/// <summary>From which stages and images an instruction takes files.</summary>
internal static class StageSources
{
    /// <summary>The names, of <c>COPY --from</c> and <c>RUN --mount=from</c>, each with its flag's place.</summary>
    public static IEnumerable<DockerfileWord> Of(DockerfileInstruction instruction) => instruction.Name switch
    {
        "COPY" => instruction.Flags.Where(flag => flag is { Name: "from", Value.Length: > 0 }).Select(flag => new DockerfileWord(flag.Value!, flag.Position)),
        "RUN" => instruction.Flags.Where(flag => flag.Name == "mount").SelectMany(MountedFrom),
        _ => [],
    };

    private static IEnumerable<DockerfileWord> MountedFrom(InstructionFlag mount) => (mount.Value ?? "").Split(',')
        .Select(option => option.Split('=', 2))
        .Where(option => option is ["from", { Length: > 0 }])
        .Select(option => new DockerfileWord(option[1], mount.Position));
}
