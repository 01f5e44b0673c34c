namespace Pulumi;

/// <summary>Marks a struct that stands for a closed set of texts or numbers and converts to the one it is.</summary>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class EnumTypeAttribute : Attribute;
