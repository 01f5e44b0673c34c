namespace Lucid.Hardening.Clusters;

internal static class NetworkPluginRules
{
    /// <summary>What to write where nobody keeps the policies of a plane.</summary>
    public static string Remedy(string? name)
    {
        var enforcing = string.Join(", ", NetworkPlugin.All.Where(plugin => plugin.EnforcesNetworkPolicies == true).Select(plugin => plugin.Name));
        var why = NetworkPlugin.Find(name) switch
        {
            { EnforcesNetworkPolicies: false } plugin => $"{name} does not: nothing would be separated. {plugin.Remark}".TrimEnd() + " ",
            { EnforcesNetworkPolicies: null } plugin => $"{name} does not always. {plugin.Remark} ",
            _ => "",
        };
        return $"the name of a network plugin that keeps NetworkPolicies ({enforcing}). {why}"
            + "If yours does, say enforcesNetworkPolicies: true";
    }
}
