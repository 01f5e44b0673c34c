using Lucid.Host.Graph;
using Lucid.Host.Values;

namespace Lucid.Host.Kubernetes;

/// <summary>Names that the Kubernetes provider makes up where the program gives none.</summary>
internal static class KubernetesNames
{
    private const string Marker = "pulumi.com/autonamed";

    /// <summary>The inputs of a resource with the made-up name that it was deployed under; a made-up name is made up once.</summary>
    public static ObjectValue Keep(Resource before, Resource after)
    {
        if (KubernetesType.Parse(after.Type) is null
            || before.Inputs["metadata"] is not ObjectValue { } old || old["name"] is not { } name
            || (old["annotations"] as ObjectValue)?[Marker] is not { } mark)
        {
            return after.Inputs;
        }

        var given = after.Inputs["metadata"];
        if (given is not (null or ObjectValue) || given is ObjectValue named && named["name"] is not null)
        {
            return after.Inputs;
        }

        var metadata = given as ObjectValue ?? ObjectValue.Empty;
        var annotations = metadata["annotations"] as ObjectValue ?? ObjectValue.Empty;
        return after.Inputs.With("metadata", metadata.With("name", name).With("annotations", annotations.With(Marker, mark)));
    }
}
