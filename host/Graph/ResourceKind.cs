namespace Lucid.Host.Graph;

/// <summary>What a resource is to the engine.</summary>
public enum ResourceKind
{
    /// <summary>A group of other resources, without anything real of its own; the stack is one.</summary>
    Component,

    /// <summary>Something real that a provider manages.</summary>
    Custom,

    /// <summary>Something real that is only read.</summary>
    Read,

    /// <summary>A provider that the program configures.</summary>
    Provider,

    /// <summary>A provider that the engine makes up because the program names none.</summary>
    DefaultProvider,
}
