using System.Text.Json;

namespace Lucid.Host.Programs.Node;

/// <summary>What a person has to do so that a program's packages are there.</summary>
internal static class NodeInstallation
{
    private static readonly ImmutableArray<(string LockFile, string Manager, string Command)> Managers =
    [
        ("package-lock.json", "npm", "npm ci"),
        ("npm-shrinkwrap.json", "npm", "npm ci"),
        ("yarn.lock", "yarn", "yarn install --frozen-lockfile"),
        ("pnpm-lock.yaml", "pnpm", "pnpm install --frozen-lockfile"),
        ("bun.lock", "bun", "bun install --frozen-lockfile"),
        ("bun.lockb", "bun", "bun install --frozen-lockfile"),
    ];

    /// <summary>Says what is missing and what to run.</summary>
    /// <param name="packages">The packages of the program.</param>
    /// <param name="package">The package that is not installed.</param>
    /// <param name="manager">The package manager that the project names; null where it names none.</param>
    public static string Advice(NodePackages packages, string package, string? manager)
    {
        if (packages.Root is not { } root)
        {
            return $"There is no package.json in {packages.Directory} or a folder above it; a program of runtime nodejs has one, with "
                + $"{package} among its dependencies.";
        }

        if (!Declares(Path.Combine(root, "package.json"), package))
        {
            return $"{Path.Combine(root, "package.json")} does not name {package}, without which no program of runtime nodejs runs. "
                + $"Run '{manager ?? "npm"} {(manager is null or "npm" ? "install" : "add")} {package}' in {root}.";
        }

        var missing = packages.AreThere ? $"{package} is not installed" : "there is no node_modules";
        return $"The packages of the program in {packages.Directory} are not installed: {missing} there or in a folder above it. "
            + $"Run '{Command(root, manager)}' in {root}.";
    }

    private static string Command(string root, string? manager)
    {
        var known = Managers.FirstOrDefault(entry =>
            (manager is null || manager == entry.Manager) && File.Exists(Path.Combine(root, entry.LockFile)));
        return known.Command ?? $"{manager ?? "npm"} install";
    }

    private static bool Declares(string path, string package)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllText(path));
            return new[] { "dependencies", "devDependencies", "peerDependencies", "optionalDependencies" }.Any(kind =>
                document.RootElement.TryGetProperty(kind, out var packages)
                && packages.ValueKind == JsonValueKind.Object
                && packages.TryGetProperty(package, out _));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The package manager says better what is wrong with the file.
            return true;
        }
    }
}
