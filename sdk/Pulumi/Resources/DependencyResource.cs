namespace Pulumi;

/// <summary>A resource of which nothing is known but its URN: something that the engine says a value depends on.</summary>
internal sealed class DependencyResource : CustomResource
{
    public DependencyResource(string urn)
        : base(urn)
        => Id = new Output<string>(new OutputData<string>(OutputData.NoResources, string.Empty, IsKnown: false, IsSecret: false));
}
