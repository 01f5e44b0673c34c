namespace Pulumi;

/// <summary>A function of a provider refused its arguments.</summary>
/// <param name="message">What it says of them.</param>
internal sealed class InvokeException(string message) : Exception(message);
