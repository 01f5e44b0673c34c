namespace Lucid.Policy.Documents;

/// <summary>A document that was not judged.</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Reason">Why.</param>
/// <param name="Message">The reason in one line.</param>
public sealed record PassedOverDocument(Position Position, PassedOverReason Reason, string Message);
