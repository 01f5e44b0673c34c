using Lucid.Hardening.Services;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Lucid.Components.Pods;

internal static class EnvironmentMapper
{
    public static EnvVarArgs Map(EnvironmentVariable variable) => variable switch
    {
        { From: { } reference } => new() { Name = variable.Name, ValueFrom = Map(reference) },
        { Field: { } field } => new()
        {
            Name = variable.Name, ValueFrom = new EnvVarSourceArgs { FieldRef = new ObjectFieldSelectorArgs { FieldPath = field } },
        },
        _ => new() { Name = variable.Name, Value = variable.Value! },
    };

    private static EnvVarSourceArgs Map(KeyReference reference) => reference.IsSecret
        ? new() { SecretKeyRef = new SecretKeySelectorArgs { Name = reference.Name, Key = reference.Key } }
        : new() { ConfigMapKeyRef = new ConfigMapKeySelectorArgs { Name = reference.Name, Key = reference.Key } };
}
