namespace Lucid.EndToEnd.Tests.RandomPrograms;

/// <summary>What a program can know of what only a deployment decides.</summary>
internal enum World
{
    /// <summary>A preview of what was never deployed: nothing.</summary>
    Preview,

    /// <summary>A render: there are stand-ins for ids, and nothing is computed.</summary>
    Render,

    /// <summary>Everything is deployed.</summary>
    Deployed,
}
