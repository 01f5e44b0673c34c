namespace Pulumi;

/// <summary>What runs at a step in the life of a resource. An exception fails the step.</summary>
/// <param name="args">The resource.</param>
/// <param name="cancellationToken">Cancelled when the engine no longer waits for the hook.</param>
/// <returns>A task that ends with the hook.</returns>
public delegate Task ResourceHookCallback(ResourceHookArgs args, CancellationToken cancellationToken = default);
