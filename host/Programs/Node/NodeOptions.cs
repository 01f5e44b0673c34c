using Lucid.Host.Diagnostics;
using Lucid.Host.Projects;

namespace Lucid.Host.Programs.Node;

/// <summary>The options of the runtime <c>nodejs</c> in Pulumi.yaml that matter for a run.</summary>
internal sealed record NodeOptions
{
    private static readonly ImmutableArray<string> PackageManagers = ["npm", "yarn", "pnpm", "bun"];

    /// <summary>Whether the SDK is to compile TypeScript as it loads it; true by default.</summary>
    public required bool IsTypeScript { get; init; }

    /// <summary>The TypeScript configuration, from the program's folder; null stands for <c>tsconfig.json</c>.</summary>
    public required string? TypeScriptConfiguration { get; init; }

    /// <summary>The arguments for Node itself; none by default.</summary>
    public required ImmutableArray<string> Arguments { get; init; }

    /// <summary>The package manager of the project; null where the lock file tells.</summary>
    public required string? PackageManager { get; init; }

    /// <summary>Reads the options.</summary>
    /// <exception cref="HostFailureException">An option has a value that it cannot have; all such are told.</exception>
    public static NodeOptions Read(Project project)
    {
        var given = project.Runtime.Options;
        var problems = new Problems(FailureKind.Input);
        var place = new SourceLocation(project.FileName, 0, 0);
        var typescript = given.GetValueOrDefault("typescript") ?? "true";
        if (!bool.TryParse(typescript, out var isTypeScript))
        {
            problems.Add($"runtime.options.typescript: found '{typescript}', expected true or false", place);
        }

        var manager = given.GetValueOrDefault("packagemanager") is { } named and not "auto" ? named : null;
        if (manager is not null && !PackageManagers.Contains(manager))
        {
            problems.Add($"runtime.options.packagemanager: found '{manager}', expected auto, {string.Join(", ", PackageManagers)}", place);
        }

        var arguments = ArgumentText.Split(given.GetValueOrDefault("nodeargs") ?? "");
        if (arguments.IsDefault)
        {
            problems.Add($"runtime.options.nodeargs: found '{given["nodeargs"]}', in which a quotation mark has no end", place);
        }

        problems.ThrowIfAny();
        return new NodeOptions
        {
            IsTypeScript = isTypeScript,
            TypeScriptConfiguration = given.GetValueOrDefault("tsconfig"),
            Arguments = arguments,
            PackageManager = manager,
        };
    }
}
