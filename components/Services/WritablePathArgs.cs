using System.Diagnostics.CodeAnalysis;
using Pulumi;

namespace Lucid.Components.Services;

/// <summary>A path that a service writes to; it lives in memory, is empty when a pod starts, and gone when it ends.</summary>
public sealed class WritablePathArgs : ResourceArgs
{
    /// <summary>A path whose properties are set one by one.</summary>
    public WritablePathArgs()
    {
    }

    /// <summary>A writable path.</summary>
    /// <param name="path">The path.</param>
    /// <param name="size">Its size limit.</param>
    [SetsRequiredMembers]
    public WritablePathArgs(string path, string size)
    {
        Path = path;
        Size = size;
    }

    /// <summary>The path, such as <c>/app/cache</c>.</summary>
    [Input("path", required: true)]
    public required string Path { get; set; }

    /// <summary>Its size limit, such as <c>64Mi</c>; it counts against the memory limit.</summary>
    [Input("size", required: true)]
    public required string Size { get; set; }
}
