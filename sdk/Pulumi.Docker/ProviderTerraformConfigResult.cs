using System.Collections.Immutable;

namespace Pulumi.Docker;

/// <summary>The result of <see cref="Provider.TerraformConfig"/>.</summary>
[OutputType]
public sealed class ProviderTerraformConfigResult
{
    /// <summary>The configuration by Terraform's names.</summary>
    public readonly ImmutableDictionary<string, object> Result;

    [OutputConstructor]
    private ProviderTerraformConfigResult(ImmutableDictionary<string, object> result) => Result = result;
}
