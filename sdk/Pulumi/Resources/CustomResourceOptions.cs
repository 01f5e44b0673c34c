using System.Collections.Immutable;

namespace Pulumi;

/// <summary>How the engine treats a resource that a provider manages.</summary>
public sealed class CustomResourceOptions : ResourceOptions
{
    private List<string>? _additionalSecretOutputs;
    private Dictionary<string, string>? _envVarMappings;

    /// <summary>Names of outputs that are secret besides those that are made of secrets.</summary>
    public List<string> AdditionalSecretOutputs
    {
        get => _additionalSecretOutputs ??= [];
        set => _additionalSecretOutputs = value;
    }

    /// <summary>True if a replacement deletes the old resource first; null for the provider's default.</summary>
    public bool? DeleteBeforeReplace { get; set; }

    /// <summary>For a provider: variables of its environment that are read under another name.</summary>
    public Dictionary<string, string> EnvVarMappings
    {
        get => _envVarMappings ??= [];
        set => _envVarMappings = value;
    }

    /// <summary>The id of an existing resource to take over.</summary>
    public string? ImportId { get; set; }

    /// <summary>Makes new options of two: single values of the second win, lists are appended.</summary>
    /// <param name="options1">The first; may be null.</param>
    /// <param name="options2">The second; may be null.</param>
    /// <returns>The new options.</returns>
    public static CustomResourceOptions Merge(CustomResourceOptions? options1, CustomResourceOptions? options2)
    {
        var result = new CustomResourceOptions();
        result.Overlay(options1);
        result.Overlay(options2);
        return result;
    }

    internal IReadOnlyList<string> GivenAdditionalSecretOutputs => _additionalSecretOutputs ?? (IReadOnlyList<string>)[];

    internal IReadOnlyDictionary<string, string> GivenEnvVarMappings
        => _envVarMappings ?? (IReadOnlyDictionary<string, string>)ImmutableDictionary<string, string>.Empty;

    private void Overlay(CustomResourceOptions? other)
    {
        if (other is null)
        {
            return;
        }

        base.Overlay(other);
        DeleteBeforeReplace = other.DeleteBeforeReplace ?? DeleteBeforeReplace;
        ImportId = other.ImportId ?? ImportId;
        Append(other._additionalSecretOutputs, ref _additionalSecretOutputs);
        foreach (var (key, value) in other._envVarMappings ?? [])
        {
            EnvVarMappings[key] = value;
        }
    }
}
