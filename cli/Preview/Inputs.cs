using Lucid.Host.Diff;
using Lucid.Host.Graph;

namespace Lucid.Cli.Preview;

/// <summary>The inputs of a resource that is there as a whole: of something new, or something that goes.</summary>
internal static class Inputs
{
    /// <summary>Every input value by itself; none where there are no inputs.</summary>
    public static ImmutableArray<PropertyChange> Of(Resource resource) =>
        resource.Inputs.Entries.IsEmpty ? [] : PropertyDiffer.Leaves(resource.Inputs);
}
