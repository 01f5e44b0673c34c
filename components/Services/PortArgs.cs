using System.Diagnostics.CodeAnalysis;
using Pulumi;

namespace Lucid.Components.Services;

/// <summary>A TCP port that a service listens on.</summary>
public sealed class PortArgs : ResourceArgs
{
    /// <summary>A port whose properties are set one by one.</summary>
    public PortArgs()
    {
    }

    /// <summary>A port.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="number">Its number.</param>
    [SetsRequiredMembers]
    public PortArgs(string name, int number)
    {
        Name = name;
        Number = number;
    }

    /// <summary>The port's name, such as <c>http</c>; 1 to 15 characters.</summary>
    [Input("name", required: true)]
    public required string Name { get; set; }

    /// <summary>The port's number, 1024 to 65535.</summary>
    [Input("number", required: true)]
    public required int Number { get; set; }
}
