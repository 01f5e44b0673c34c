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
            : current is null ? WithSecretOutputs(resource.Inputs, resource.AdditionalSecretOutputs)
            : change == ChangeKind.Same ? current.Outputs
            : WithSecretOutputs(
                ComputedValues.Outputs(resource.Inputs, current.Inputs, current.Outputs, isReplaced: change == ChangeKind.Replace),
                resource.AdditionalSecretOutputs);

    private static ObjectValue WithSecretOutputs(ObjectValue outputs, ImmutableArray<string> secretNames)
        => secretNames.Aggregate(outputs, (result, name) => result[name] is { } value ? result.With(name, SecretValue.Of(value)) : result);
}
