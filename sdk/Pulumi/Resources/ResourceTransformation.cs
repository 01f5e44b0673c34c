namespace Pulumi;

/// <summary>Changes the arguments or options of a resource before it is registered.</summary>
/// <param name="args">The resource with its arguments and options.</param>
/// <returns>The new arguments and options; null to leave them.</returns>
public delegate ResourceTransformationResult? ResourceTransformation(ResourceTransformationArgs args);
