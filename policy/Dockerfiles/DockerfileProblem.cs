using Lucid.Policy.Documents;

namespace Lucid.Policy.Dockerfiles;

/// <summary>Something in a Dockerfile that BuildKit refuses.</summary>
/// <param name="Position">Where it is.</param>
/// <param name="Message">What is wrong, in one line.</param>
public sealed record DockerfileProblem(Position Position, string Message);
