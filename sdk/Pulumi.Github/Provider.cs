namespace Pulumi.Github;

/// <summary>What the schema does not give: the provider's method.</summary>
public partial class Provider
{
    /// <summary>Asks the provider for its configuration in the form that Terraform takes.</summary>
    /// <returns>The configuration.</returns>
    public Output<ProviderTerraformConfigResult> TerraformConfig()
        => Deployment.Instance.Call<ProviderTerraformConfigResult>("pulumi:providers:github/terraformConfig", CallArgs.Empty, this);
}
