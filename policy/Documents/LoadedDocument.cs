namespace Lucid.Policy.Documents;

/// <summary>A document before anybody asked what it is.</summary>
/// <param name="Root">The value; null in a document without one.</param>
/// <param name="IsTemplate">Whether something unquoted in it is an action of a template.</param>
internal sealed record LoadedDocument(DocumentValue? Root, bool IsTemplate);
