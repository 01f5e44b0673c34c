namespace Lucid.Sdk.Generator.Schema;

/// <summary>The roles in which an object appears; each becomes a class of its own.</summary>
[Flags]
internal enum Usages
{
    /// <summary>In no role.</summary>
    None = 0,

    /// <summary>As arguments: <c>XArgs</c>.</summary>
    Input = 1,

    /// <summary>As the filter of a <c>Get</c>: <c>XState</c> of a resource, <c>XGetArgs</c> of a type.</summary>
    State = 2,

    /// <summary>As a value that the engine returns.</summary>
    Output = 4,
}
