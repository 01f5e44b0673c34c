using Lucid.Host.Diff;
using Lucid.Host.Graph;
using Lucid.Host.Values;

namespace Lucid.Host.Engine;

/// <summary>What a program is told of things that only a deployment can know. The same resource always gets the same answer.</summary>
internal static class StandIns
{
    /// <summary>The begin of every id that is made up here, so that nobody takes one for real.</summary>
    public const string IdPrefix = "not-deployed/";

    /// <summary>The engine's own resource: its output is the first input that it was given.</summary>
    private const string Stash = "pulumi:index:Stash";

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

    /// <summary>
    /// What is known of something that is only read: what it was when it was read last. No provider is asked, so what the state does not
    /// tell is as the program describes it.
    /// </summary>
    public static ObjectValue OutputsOf(string id, ObjectValue inputs, Resource? current)
        => current is { Kind: ResourceKind.Read } && current.Id == id ? SecretOutputs.LikeInputs(current.Outputs, inputs) : inputs;

    private static ObjectValue Known(Resource resource, Resource? current, ChangeKind change)
        => resource.Type == Stash && (current is null || change == ChangeKind.Replace)
                ? resource.Inputs.With("output", resource.Inputs["input"] ?? NullValue.Instance)
            : current is null ? resource.Inputs
            : change == ChangeKind.Same ? SecretOutputs.LikeInputs(current.Outputs, resource.Inputs)
            : ComputedValues.Outputs(resource.Inputs, current.Inputs, current.Outputs, isReplaced: change == ChangeKind.Replace);
}
