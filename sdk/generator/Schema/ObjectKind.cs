namespace Lucid.Sdk.Generator.Schema;

/// <summary>What an object declaration stands for.</summary>
internal enum ObjectKind
{
    /// <summary>A plain object inside others.</summary>
    Type,

    /// <summary>A resource with a provider behind it.</summary>
    Resource,

    /// <summary>A component that the provider constructs.</summary>
    Component,

    /// <summary>The provider itself.</summary>
    Provider,
}
