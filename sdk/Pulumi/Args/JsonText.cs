namespace Pulumi;

/// <summary>A value that is sent as JSON text (<see cref="InputAttribute"/> with <c>json: true</c>).</summary>
/// <param name="Value">The value.</param>
internal sealed record JsonText(object Value);
