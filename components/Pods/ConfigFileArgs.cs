using System.Diagnostics.CodeAnalysis;
using Pulumi;

namespace Lucid.Components.Pods;

/// <summary>A file that a workload reads. Everybody who may look at the namespace can read it: it holds no secret.</summary>
public sealed class ConfigFileArgs : ResourceArgs
{
    /// <summary>A file whose properties are set one by one.</summary>
    public ConfigFileArgs()
    {
    }

    /// <summary>A file.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="content">What stands in it.</param>
    [SetsRequiredMembers]
    public ConfigFileArgs(string path, string content)
    {
        Path = path;
        Content = content;
    }

    /// <summary>The path, such as <c>/app/config/settings.yaml</c>; other files of its folder stay as they are.</summary>
    [Input("path", required: true)]
    public required string Path { get; set; }

    /// <summary>What stands in it; at most 1 MiB, all files together.</summary>
    [Input("content", required: true)]
    public required string Content { get; set; }
}
