namespace Pulumi;

/// <summary>A method of a resource refused its arguments.</summary>
/// <param name="message">Which method, and why.</param>
internal sealed class CallException(string message) : Exception(message);
