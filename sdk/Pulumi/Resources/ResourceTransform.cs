namespace Pulumi;

/// <summary>Changes the properties or options of a resource after it was sent to the engine, which calls back for it.</summary>
/// <param name="args">The resource as the engine sees it, after the transforms that ran before.</param>
/// <param name="cancellationToken">Cancelled when the engine no longer waits for the answer.</param>
/// <returns>The new properties and options; null to leave them.</returns>
public delegate Task<ResourceTransformResult?> ResourceTransform(ResourceTransformArgs args, CancellationToken cancellationToken = default);
