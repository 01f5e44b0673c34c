namespace Pulumi;

/// <summary>What runs when an operation on a resource failed.</summary>
/// <param name="args">The resource and what failed.</param>
/// <param name="cancellationToken">Cancelled when the engine no longer waits for the hook.</param>
/// <returns>True to try the operation again.</returns>
public delegate Task<bool> ErrorHookCallback(ErrorHookArgs args, CancellationToken cancellationToken = default);
