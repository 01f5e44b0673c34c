using Pulumi;

namespace Lucid.Infra.Settings;

/// <summary>Collects what is wrong with a configuration, so that all of it is told at once.</summary>
internal sealed class SettingsProblems(string stack)
{
    private readonly List<string> _problems = [];

    public void Add(string key, string found, string allowed) => _problems.Add($"Pulumi.{stack}.yaml: {key}: found {found}; allowed: {allowed}.");

    public void AddUnknown(string key, string hint) => _problems.Add($"Pulumi.{stack}.yaml: {key}: unknown key; {hint}");

    public void ThrowIfAny()
    {
        if (_problems.Count > 0)
        {
            var heading = $"The configuration of stack '{stack}' has {(_problems.Count == 1 ? "a problem" : $"{_problems.Count} problems")}:";
            throw new RunException(string.Join("\n  ", _problems.Prepend(heading)));
        }
    }
}
