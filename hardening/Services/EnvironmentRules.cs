using System.Collections.Immutable;
using Lucid.Hardening.Names;
using Lucid.Hardening.Runtimes;
using Lucid.Hardening.Validation;

namespace Lucid.Hardening.Services;

/// <summary>Values never reach a message: what is not meant to be a secret may still be one.</summary>
internal static class EnvironmentRules
{
    public static ImmutableArray<EnvironmentVariable> Resolve(
        ImmutableArray<EnvironmentVariable> declared, Runtime runtime, Mistakes mistakes)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < declared.Length; index++)
        {
            var variable = declared[index];
            if (!NameRules.IsVariableName(variable.Name))
            {
                mistakes.Add($"environment[{index}].name", variable.Name, "letters, digits and '_', the first not a digit");
            }
            else if (!names.Add(variable.Name))
            {
                mistakes.Add($"environment[{index}].name", variable.Name, "another name, since an earlier variable has this one");
            }

            if (variable.Value is null)
            {
                mistakes.Add($"environment[{index}].value", (string?)null, "a value, or leave the variable out");
            }
        }

        return [.. runtime.Environment.Where(preset => !names.Contains(preset.Name)), .. declared];
    }
}
