using Pulumi;
using Pulumi.Utilities;

namespace Lucid.Components.Metadata;

/// <summary>
/// What an input says already, so that a wrong literal is told together with the other mistakes of a declaration. Inputs that come from other
/// resources say nothing yet; they are checked when they arrive.
/// </summary>
internal static class Immediate
{
    public static string? Value(Input<string>? input)
    {
        var output = input.ToOutput();
        var known = OutputUtilities.GetIsKnownAsync(output);
        var value = OutputUtilities.GetValueAsync(output);
        return known.IsCompletedSuccessfully && value.IsCompletedSuccessfully && known.Result ? value.Result : null;
    }
}
