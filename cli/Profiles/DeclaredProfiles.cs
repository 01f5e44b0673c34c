using Lucid.Cli.Declarations;
using Lucid.Hardening.Profiles;
using Lucid.Hardening.Profiles.Seccomp;
using Lucid.Host.Diagnostics;
using Lucid.Host.Graph;
using Lucid.Host.Values;

namespace Lucid.Cli.Profiles;

/// <summary>
/// The security profiles of a program, made anew from the inputs of its components: these are their whole args, whatever language and SDK the
/// program is written in.
/// </summary>
internal static class DeclaredProfiles
{
    private const string ProfilesType = "lucid:index:SecurityProfiles";

    /// <exception cref="HostFailureException">An input is none that the component would register.</exception>
    public static ImmutableArray<ResolvedProfiles> Read(ResourceGraph graph) =>
        [.. graph.InTreeOrder.Where(resource => resource.Type == ProfilesType)
            .Select(resource => Declared.Resolve(resource, Declaration(resource).Resolve))];

    private static ProfileDeclaration Declaration(Resource resource)
    {
        var declaration = new ProfileDeclaration
        {
            Service = resource.Name,
            Runtime = resource.Inputs.Text("runtime") ?? "",
            ReadablePaths = resource.Inputs.Texts("readablePaths"),
            Executables = resource.Inputs.Texts("executables"),
            SystemCalls = [.. resource.Inputs.Items("systemCalls").OfType<ObjectValue>().Select(Call)],
            Delivery = ProfileDelivery.Find(resource.Inputs.Text("delivery")) ?? ProfileDelivery.RuntimeDefault,
            NodesHaveAppArmor = resource.Inputs.Flag("appArmor"),
        };
        return resource.Inputs["writablePaths"] is null
            ? declaration
            : declaration with { WritablePaths = resource.Inputs.Texts("writablePaths") };
    }

    private static CallExtension Call(ObjectValue call) => new() { Call = call.Text("call") ?? "", Reason = call.Text("reason") ?? "" };
}
