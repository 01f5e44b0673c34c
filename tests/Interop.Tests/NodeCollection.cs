namespace Lucid.Interop.Tests;

/// <summary>Tests that need the packages of the Node programs.</summary>
[CollectionDefinition(Name)]
public sealed class NodeCollection : ICollectionFixture<NodePrograms>
{
    /// <summary>The collection's name.</summary>
    public const string Name = "Node programs";
}
