using System.Globalization;
using Lucid.Hardening.Rules;
using Lucid.Policy.Documents;
using Lucid.Policy.Findings;
using Lucid.Policy.Rules;

namespace Lucid.Policy.Dockerfiles.Rules;

/// <summary>LUCID-IMG-002: what is copied from is an earlier stage or an image.</summary>
public sealed class KnownSourceRule : DockerfileRule
{
    /// <summary>How many stages a message names: more is no help, and a file with thousands would be told thousands of times.</summary>
    private const int MostNames = 10;

    /// <inheritdoc />
    public override RuleDescription Description => ImageBuildRules.KnownSource;

    /// <inheritdoc />
    public override ImmutableArray<RuleExample> Good =>
    [
        RuleExample.Dockerfile("a stage by name, one by number, an image and what only the build knows", """
            ARG TOOLS
            FROM golang:1.24 AS Build
            FROM scratch
            COPY --from=build /app /app
            COPY --from=0 /etc/ssl/certs /etc/ssl/certs
            COPY --from=ghcr.io/lucid/tools:1 /tool /tool
            COPY --from=nginx:1.27 /etc/nginx /etc/nginx
            COPY --from=$TOOLS /other /other
            RUN --mount=type=bind,from=build,target=/src ["/app"]
            """),
    ];

    /// <inheritdoc />
    public override ImmutableArray<RuleExample> Bad =>
    [
        RuleExample.Dockerfile("no stage of that name", "FROM scratch\n# !\nCOPY --from=builder /app /app\n"),
        RuleExample.Dockerfile("a stage that comes later", "FROM scratch\n# !\nCOPY --from=build /app /app\nFROM golang:1.24 AS build\n"),
        RuleExample.Dockerfile("the stage itself", "FROM scratch AS app\n# !\nCOPY --from=app /a /b\n"),
        RuleExample.Dockerfile("a number that no stage has", "FROM golang:1.24\nFROM scratch\n# !\nCOPY --from=1 /app /app\n"),
        RuleExample.Dockerfile("a mount from no stage", "FROM debian:13\n# !\nRUN --mount=type=bind,from=builder,target=/src make\n"),
    ];

    /// <inheritdoc />
    public override IEnumerable<Finding> Check(Dockerfile file, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(file);
        var firsts = file.Stages.Where(stage => stage.Name is not null).DistinctBy(stage => stage.Name, StringComparer.OrdinalIgnoreCase).ToList();
        var indices = firsts.ToDictionary(stage => stage.Name!, stage => stage.Index, StringComparer.OrdinalIgnoreCase);
        return from stage in file.Stages
               from instruction in stage.Instructions
               from source in StageSources.Of(instruction)
               where !IsKnown(indices, stage, source.Text)
               select At(file, source.Position, Message(firsts, stage, source.Text));
    }

    /// <summary>A plain word is meant to be a stage; an image that is meant has a registry, a folder, a tag or a digest.</summary>
    private static bool IsKnown(Dictionary<string, int> indices, DockerfileStage stage, string name) =>
        name.AsSpan().ContainsAny('/', ':', '@') || name.Contains('$', StringComparison.Ordinal)
        || (int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number < stage.Index
            : indices.TryGetValue(name, out var first) && first < stage.Index);

    private static string Message(IEnumerable<DockerfileStage> firsts, DockerfileStage stage, string name)
    {
        var names = firsts.TakeWhile(first => first.Index < stage.Index).Take(MostNames).Select(first => first.Name).ToArray();
        var instead = names.Length == 0 ? "no stage before it has a name" : $"the stages before it are {string.Join(", ", names.Select(Quote.Of))}";
        return $"no stage before this one is called {Quote.Of(name)}, so an image of that name would be pulled; {instead}";
    }
}
