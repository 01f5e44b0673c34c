using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>What a component, or the stack, registers as its outputs.</summary>
public class MockRegisterResourceOutputsRequest
{
    /// <summary>The URN of the component.</summary>
    public readonly string Urn;

    /// <summary>The outputs by name.</summary>
    public readonly ImmutableDictionary<string, Output<object?>> Outputs;

    /// <summary>Makes the request.</summary>
    /// <param name="urn">The URN of the component.</param>
    /// <param name="outputs">The outputs by name.</param>
    public MockRegisterResourceOutputsRequest(string urn, ImmutableDictionary<string, Output<object?>> outputs)
    {
        Urn = urn;
        Outputs = outputs;
    }
}
