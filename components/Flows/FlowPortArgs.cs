using System.Diagnostics.CodeAnalysis;
using Pulumi;

namespace Lucid.Components.Flows;

/// <summary>A port that one end of a flow listens on.</summary>
public sealed class FlowPortArgs : ResourceArgs
{
    /// <summary>A port whose properties are set one by one.</summary>
    public FlowPortArgs()
    {
    }

    /// <summary>A port.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="number">Its number.</param>
    [SetsRequiredMembers]
    public FlowPortArgs(string name, int number)
    {
        Name = name;
        Number = number;
    }

    /// <summary>The port's name, such as <c>mongodb</c>; 1 to 15 characters.</summary>
    [Input("name", required: true)]
    public required string Name { get; set; }

    /// <summary>The port's number in the pod, 1 to 65535.</summary>
    [Input("number", required: true)]
    public required int Number { get; set; }

    /// <summary><c>TCP</c>, <c>UDP</c> or <c>SCTP</c>.</summary>
    /// <value>Default: <c>TCP</c>.</value>
    [Input("protocol")]
    public string? Protocol { get; set; }
}
