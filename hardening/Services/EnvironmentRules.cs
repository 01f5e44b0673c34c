using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Lucid.Hardening.Clusters;
using Lucid.Hardening.Names;
using Lucid.Hardening.Pods;
using Lucid.Hardening.Runtimes;
using Lucid.Hardening.Validation;

namespace Lucid.Hardening.Services;

/// <summary>Values never reach a message: what is not meant to be a secret may still be one.</summary>
internal static partial class EnvironmentRules
{
    public static ImmutableArray<EnvironmentVariable> Resolve(
        ImmutableArray<EnvironmentVariable> declared, Runtime runtime, KubernetesVersion version, Mistakes mistakes) =>
        Resolve("environment", declared, runtime, version, mistakes);

    public static ImmutableArray<EnvironmentVariable> Resolve(
        string field, ImmutableArray<EnvironmentVariable> declared, Runtime runtime, KubernetesVersion version, Mistakes mistakes)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var presets = runtime.Environment.Where(preset => declared.All(variable => variable.Name != preset.Name)).ToImmutableArray();
        var earlier = presets.Select(preset => preset.Name).ToHashSet(StringComparer.Ordinal);
        for (var index = 0; index < declared.Length; index++)
        {
            var variable = declared[index];
            CheckName($"{field}[{index}].name", variable.Name, names, mistakes);
            CheckSource($"{field}[{index}]", variable, mistakes);
            CheckVersion($"{field}[{index}].field", variable.Field, version, mistakes);
            CheckReferences($"{field}[{index}].value", variable.Value ?? "", earlier, mistakes);
            earlier.Add(variable.Name ?? "");
        }

        return [.. presets, .. declared];
    }

    private static void CheckName(string field, string? name, HashSet<string> earlier, Mistakes mistakes)
    {
        if (!NameRules.IsVariableName(name))
        {
            mistakes.Add(field, name, "letters, digits and '_', the first not a digit");
        }
        else if (!earlier.Add(name!))
        {
            mistakes.Add(field, name, "another name, since an earlier variable has this one");
        }
    }

    private static void CheckSource(string field, EnvironmentVariable variable, Mistakes mistakes)
    {
        switch (variable)
        {
            case { Value: null, From: null, Field: null }:
                mistakes.Add($"{field}.value", (string?)null, "a value, or leave the variable out");
                break;
            case { Value: not null, From: not null } or { Value: not null, Field: not null } or { From: not null, Field: not null }:
                mistakes.Add(field, variable.Name, "one of a value, a reference and a field of the pod");
                break;
            case { Field: { } podField } when !MountedVolumeRules.IsPodField(podField):
                mistakes.Add($"{field}.field", podField, "a field of the pod, such as 'metadata.name', 'metadata.namespace', 'spec.nodeName' or 'status.podIP'");
                break;
            case { From: { } reference }:
                CheckReference(field, reference, mistakes);
                break;
            case { Value: { Length: > 0 } value } when LooksSecret(variable.Name ?? "", value):
                mistakes.AddAll([new()
                {
                    Field = $"{field}.value",
                    Found = "a literal that looks like a secret",
                    Instead = "a reference to a key of a Secret, or a file of one (secretFiles): everybody who may look at the pod reads a literal",
                }]);
                break;
        }
    }

    private static void CheckVersion(string field, string? podField, KubernetesVersion version, Mistakes mistakes)
    {
        if (podField == "status.hostIPs" && version < KubernetesVersion.FirstWithHostAddresses)
        {
            mistakes.Add(
                field, podField, $"'status.hostIP', since Kubernetes {version} does not know the other ({KubernetesVersion.FirstWithHostAddresses} does)");
        }
    }

    private static void CheckReference(string field, KeyReference reference, Mistakes mistakes)
    {
        NameRules.Resolve($"{field}.from.name", reference.Name, NameRules.LongestLabel, mistakes);
        if (!Key().IsMatch(reference.Key ?? ""))
        {
            mistakes.Add($"{field}.from.key", reference.Key, "a key: letters, digits, '-', '_' and '.'");
        }
    }

    // Kubernetes leaves a reference to what comes later as it stands, and the service starts with the text "$(PASSWORD)" for a password.
    private static void CheckReferences(string field, string value, HashSet<string> earlier, Mistakes mistakes)
    {
        foreach (Match match in Reference().Matches(value))
        {
            var name = match.Groups["name"].Value;
            if (match.Groups["escape"].Length == 0 && !earlier.Contains(name))
            {
                mistakes.Add(field, $"$({name})", $"the variable {name} before this one; what comes later, or not at all, is not replaced");
            }
        }
    }

    private static bool LooksSecret(string name, string value) =>
        SecretValue().IsMatch(value)
        || (SecretName().IsMatch(name) && !Reference().IsMatch(value) && !value.StartsWith('/') && !Harmless().IsMatch(value));

    [GeneratedRegex(@"(?<escape>\$?)\$\((?<name>[A-Za-z_][A-Za-z0-9_]*)\)")]
    private static partial Regex Reference();

    /// <summary>Private keys, and URLs with a password that stands there itself.</summary>
    [GeneratedRegex(@"-----BEGIN [A-Z ]*PRIVATE KEY-----|://[^/@:\s]*:(?!\$\()[^/@\s]+@")]
    private static partial Regex SecretValue();

    [GeneratedRegex("(^|_)(PASSWORD|PASSWD|PASSPHRASE|SECRET|TOKEN|API_?KEY|PRIVATE_?KEY|ACCESS_?KEY|CREDENTIALS?)$", RegexOptions.IgnoreCase)]
    private static partial Regex SecretName();

    /// <summary>Switches and numbers, as in TOKEN=false.</summary>
    [GeneratedRegex("^(true|false|yes|no|on|off|none|[0-9]{1,4})\\z", RegexOptions.IgnoreCase)]
    private static partial Regex Harmless();

    [GeneratedRegex("^[A-Za-z0-9._-]{1,253}\\z")]
    private static partial Regex Key();
}
