using Lucid.Host.Diff;
using Lucid.Host.Graph;
using Lucid.Host.Values;

namespace Lucid.Host.Engine;

/// <summary>What a program is told of things that only a deployment can know. The same resource always gets the same answer.</summary>
internal static class StandIns
{
    /// <summary>The begin of every id that is made up here, so that nobody takes one for real.</summary>
    public const string IdPrefix = "not-deployed/";

    /// <summary>The id: the one it has, the one it is to adopt, a stand-in for a render, or null where it is not known yet.</summary>
    public static string? IdOf(Resource resource, Resource? current, EngineMode mode)
        => resource.Kind == ResourceKind.Component ? null
            : current?.Id ?? resource.ImportId ?? (mode == EngineMode.Render ? IdPrefix + resource.Name : null);

    /// <summary>
    /// What is known of the result. Providers give back what they are given; what they add is known only of what is deployed already.
    /// </summary>
    public static ObjectValue OutputsOf(Resource resource, Resource? current, ChangeKind change)
        => resource.Kind == ResourceKind.Component ? ObjectValue.Empty
            : SecretOutputs.Named(Known(resource, current, change), resource.AdditionalSecretOutputs);

    private static ObjectValue Known(Resource resource, Resource? current, ChangeKind change)
        => current is null ? resource.Inputs
            : change == ChangeKind.Same ? SecretOutputs.LikeInputs(current.Outputs, resource.Inputs)
            : ComputedValues.Outputs(resource.Inputs, current.Inputs, current.Outputs, isReplaced: change == ChangeKind.Replace);
}
