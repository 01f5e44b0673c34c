namespace Lucid.Testing.Tests.Running;

/// <summary>Tests that look at the environment themselves, while no other run changes it.</summary>
[CollectionDefinition(nameof(EnvironmentCollection), DisableParallelization = true)]
public sealed class EnvironmentCollection;
