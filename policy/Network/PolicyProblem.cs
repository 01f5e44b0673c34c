using Lucid.Policy.Documents;

namespace Lucid.Policy.Network;

/// <summary>Why the API server refuses a policy.</summary>
internal sealed record PolicyProblem(Position Position, string Message);
