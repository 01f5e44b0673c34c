using Lucid.RandomPrograms;

namespace Lucid.EndToEnd.Tests.RandomPrograms;

/// <summary>A place in the tree of a random program.</summary>
/// <param name="Id">The number of the resource; parents have smaller ones.</param>
/// <param name="Form">What the resource is.</param>
/// <param name="Parent">Its parent, a group; null for the stack.</param>
internal sealed record ProgramNode(int Id, ResourceForm Form, int? Parent);
