using Lucid.Policy.Documents;

namespace Lucid.Policy.Dockerfiles;

/// <summary>A flag of an instruction, such as <c>--from=build</c>.</summary>
/// <param name="Name">Its name, without the dashes.</param>
/// <param name="Value">What is behind the equals sign, without quotes; null where there is none.</param>
/// <param name="Position">Where it begins.</param>
public sealed record InstructionFlag(string Name, string? Value, Position Position);
