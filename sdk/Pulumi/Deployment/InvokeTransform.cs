namespace Pulumi;

/// <summary>Changes the arguments or options of a call of a provider's function; the engine calls back for it.</summary>
/// <param name="args">The call as the engine sees it, after the transforms that ran before.</param>
/// <param name="cancellationToken">Cancelled when the engine no longer waits for the answer.</param>
/// <returns>The new arguments and options; null to leave them.</returns>
public delegate Task<InvokeTransformResult?> InvokeTransform(InvokeTransformArgs args, CancellationToken cancellationToken = default);
