using Pulumi;

namespace Lucid.Sdk.Conformity.Tests.Facts;

/// <summary>What a resource class handed to the core: its token, its arguments, and the options after merging.</summary>
internal sealed record Declaration(string Token, ResourceArgs Arguments, ResourceOptions Options)
{
    public IEnumerable<string> SecretOutputs => Options is CustomResourceOptions custom ? custom.AdditionalSecretOutputs : [];

    public async Task<IReadOnlyList<string>> AliasTypesAsync()
    {
        var types = new List<string>();
        foreach (var alias in Options.Aliases)
        {
            var value = await Pulumi.Utilities.OutputUtilities.GetValueAsync(alias.ToOutput());
            types.Add(await Pulumi.Utilities.OutputUtilities.GetValueAsync(value.Type.ToOutput()));
        }

        return types;
    }
}
