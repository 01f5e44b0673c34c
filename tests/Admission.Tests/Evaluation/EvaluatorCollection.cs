namespace Lucid.Admission.Tests.Evaluation;

/// <summary>Tests that evaluate CEL, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class EvaluatorCollection : ICollectionFixture<CelEvaluator>
{
    /// <summary>The collection's name.</summary>
    public const string Name = "CEL";
}
