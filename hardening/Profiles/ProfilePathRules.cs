using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Lucid.Hardening.Profiles.AppArmor;
using Lucid.Hardening.Pods;
using Lucid.Hardening.Validation;

namespace Lucid.Hardening.Profiles;

/// <summary>Paths go into a language with patterns, variables and comments; only plain ones may.</summary>
internal static partial class ProfilePathRules
{
    public static void Check(ProfileDeclaration declaration, Mistakes mistakes)
    {
        CheckPlain("writablePaths", declaration.WritablePaths, mistakes);
        CheckPlain("readablePaths", declaration.ReadablePaths, mistakes);
        CheckPlain("executables", declaration.Executables, mistakes);
        CheckApart("executables", declaration.Executables, declaration.WritablePaths, mistakes);
        CheckSystem(declaration.WritablePaths, mistakes);
    }

    private static void CheckPlain(string field, ImmutableArray<string> paths, Mistakes mistakes)
    {
        var earlier = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < paths.Length; index++)
        {
            var path = paths[index];
            if (path is null || !Plain().IsMatch(path) || path.Split('/').Any(segment => segment is "." or ".."))
            {
                mistakes.Add($"{field}[{index}]", path,
                    "an absolute path such as '/app/cache', without '.', '..', patterns, spaces or a '/' at the end");
            }
            else if (!earlier.Add(path))
            {
                mistakes.Add($"{field}[{index}]", path, "it once, since an earlier one is the same");
            }
        }
    }

    private static void CheckApart(string field, ImmutableArray<string> programs, ImmutableArray<string> writable, Mistakes mistakes)
    {
        for (var index = 0; index < programs.Length; index++)
        {
            if (writable.FirstOrDefault(path => IsAtOrBelow(programs[index], path)) is { } path)
            {
                mistakes.Add($"{field}[{index}]", programs[index],
                    $"a path outside '{path}', which is writable: what a service can write must never run");
            }
        }
    }

    /// <summary>A writable path at or around what the profile lets run would deny the program itself.</summary>
    private static void CheckSystem(ImmutableArray<string> writable, Mistakes mistakes)
    {
        for (var index = 0; index < writable.Length; index++)
        {
            var path = writable[index];
            if (MountPaths.Reserved.FirstOrDefault(image => IsAtOrBelow(path, image) || IsAtOrBelow(image, path)) is { } image)
            {
                mistakes.Add($"writablePaths[{index}]", path,
                    $"a path apart from '{image}', which holds the system's own files");
            }
            else if (path == ImagePaths.Application)
            {
                mistakes.Add($"writablePaths[{index}]", path,
                    "a path below it, such as '/app/cache', since the application itself lies there");
            }
        }
    }

    private static bool IsAtOrBelow(string? path, string? ancestor)
        => path is not null && ancestor is not null && (path == ancestor || path.StartsWith(ancestor + "/", StringComparison.Ordinal));

    [GeneratedRegex("^(/[A-Za-z0-9._@-]+)+\\z")]
    private static partial Regex Plain();
}
