namespace Lucid.EndToEnd.Tests.RandomPrograms;

/// <summary>The tests that share the runs of the random programs.</summary>
[CollectionDefinition(Name)]
public sealed class ProgramsCollection : ICollectionFixture<Programs>
{
    public const string Name = "random programs";
}
