namespace Pulumi.Docker;

/// <summary>What the schema does not give: the provider's method.</summary>
public partial class Provider
{
    /// <summary>Asks the provider for its configuration in the form that Terraform takes.</summary>
    /// <returns>The configuration.</returns>
    public Output<ProviderTerraformConfigResult> TerraformConfig()
        => Deployment.Instance.Call<ProviderTerraformConfigResult>("pulumi:providers:docker/terraformConfig", CallArgs.Empty, this);
}
