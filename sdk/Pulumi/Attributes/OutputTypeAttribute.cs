namespace Pulumi;

/// <summary>Marks a class that an engine's answer is read into, through the constructor that is marked or the only public one.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OutputTypeAttribute : Attribute;
