namespace Lucid.Host.Engine;

/// <summary>What a program is run for.</summary>
public enum EngineMode
{
    /// <summary>To see what would change: what only a deployment can know is unknown.</summary>
    Preview,

    /// <summary>To write files: the program believes that it deploys, and what only a deployment can know has a stand-in.</summary>
    Render,
}
