namespace Pulumi;

/// <summary>Marks the constructor that an engine's answer is read through.</summary>
[AttributeUsage(AttributeTargets.Constructor)]
public sealed class OutputConstructorAttribute : Attribute;
