namespace Lucid.Policy.Documents;

/// <summary>Something in a file that cannot be read, or not for certain.</summary>
/// <param name="Kind">What kind of problem it is.</param>
/// <param name="Position">Where it is.</param>
/// <param name="Message">What is wrong, in one line.</param>
public sealed record DocumentProblem(DocumentProblemKind Kind, Position Position, string Message);
