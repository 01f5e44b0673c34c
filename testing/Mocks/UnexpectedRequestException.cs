namespace Lucid.Testing.Mocks;

/// <summary>A program asked the engine of a test for something that the test did not expect.</summary>
/// <param name="message">What it asked for, and how to expect it.</param>
public sealed class UnexpectedRequestException(string message) : Exception(message);
