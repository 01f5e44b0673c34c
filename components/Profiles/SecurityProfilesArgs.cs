using Lucid.Hardening.Defaults;
using Pulumi;

namespace Lucid.Components.Profiles;

/// <summary>What the profiles of a workload are made of. Those of a <see cref="Services.DistrolessService"/> are made of its own args.</summary>
public sealed class SecurityProfilesArgs : ResourceArgs
{
    /// <summary>What the workload is written in: <c>dotnet</c>, <c>java</c>, <c>nodejs</c>, <c>python</c> or <c>static</c>.</summary>
    [Input("runtime", required: true)]
    public required string Runtime { get; set; }

    /// <summary>
    /// How the profiles come to the nodes: <c>operator</c>, <c>node-installer</c> or <c>preinstalled</c>; with <c>runtime-default</c> not at all.
    /// </summary>
    [Input("delivery", required: true)]
    public required string Delivery { get; set; }

    /// <summary>Whether every node has AppArmor.</summary>
    /// <value>Default: false; there is no AppArmor profile then.</value>
    [Input("appArmor")]
    public bool? AppArmor { get; set; }

    /// <summary>Every path it may write to.</summary>
    /// <value>
    /// Default: <see cref="HardenedDefaults.TemporaryPath"/>, <see cref="HardenedDefaults.PersistentTemporaryPath"/> and
    /// <see cref="HardenedDefaults.LogPath"/>.
    /// </value>
    [Input("writablePaths")]
    public List<string>? WritablePaths { get; set; }

    /// <summary>Paths it reads beyond its image's usual ones, and all that is below them.</summary>
    /// <value>Default: none.</value>
    [Input("readablePaths")]
    public List<string>? ReadablePaths { get; set; }

    /// <summary>Programs that it runs beyond its runtime's, such as <c>/usr/local/bin/server</c>.</summary>
    /// <value>Default: none.</value>
    [Input("executables")]
    public List<string>? Executables { get; set; }

    /// <summary>System calls that it makes beyond what its runtime does, each with its reason.</summary>
    /// <value>Default: none.</value>
    [Input("systemCalls")]
    public List<SystemCallArgs>? SystemCalls { get; set; }
}
