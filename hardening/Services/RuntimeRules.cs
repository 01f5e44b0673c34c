using Lucid.Hardening.Runtimes;
using Lucid.Hardening.Validation;

namespace Lucid.Hardening.Services;

internal static class RuntimeRules
{
    private static readonly Runtime Unknown = new() { Name = "" };

    public static Runtime Resolve(string? name, Mistakes mistakes)
    {
        var runtime = Runtime.All.FirstOrDefault(known => known.Name == name);
        if (runtime is null)
        {
            mistakes.Add("runtime", name, "one of " + string.Join(", ", Runtime.All.Select(known => $"'{known.Name}'")));
        }

        return runtime ?? Unknown;
    }
}
