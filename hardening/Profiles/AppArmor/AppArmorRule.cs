namespace Lucid.Hardening.Profiles.AppArmor;

/// <summary>One rule of an AppArmor text.</summary>
internal sealed record AppArmorRule
{
    /// <summary>Line on which it begins, from 1.</summary>
    public required int Line { get; init; }

    public required bool IsDeny { get; init; }

    /// <summary>Its first word: <c>network</c>, <c>capability</c>; <c>file</c> for rules about paths.</summary>
    public required string Kind { get; init; }

    /// <summary>The path's pattern; null for other rules.</summary>
    public PathPattern? Pattern { get; init; }

    /// <summary>The permissions of a path, or what follows the first word.</summary>
    public required string Rest { get; init; }

    /// <summary>Whether it is about a path.</summary>
    public bool IsAbout(string path) => Pattern?.Matches(path) ?? false;

    /// <summary>
    /// Whether it grants, or denies, a permission: <c>r</c>, <c>w</c>, <c>m</c>, or <c>x</c> with whatever stands before it.
    /// </summary>
    public bool Has(char permission) => permission == 'w' ? Rest.Contains('w') || Rest.Contains('a') : Rest.Contains(permission);
}
