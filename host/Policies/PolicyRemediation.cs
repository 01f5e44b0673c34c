using Lucid.Host.Graph;

namespace Lucid.Host.Policies;

/// <summary>A resource whose inputs a policy changed.</summary>
/// <param name="Policy">The policy's name.</param>
/// <param name="Description">What the policy demands, in the pack's words; empty where the pack says nothing.</param>
/// <param name="Urn">The resource.</param>
public sealed record PolicyRemediation(string Policy, string Description, Urn Urn);
