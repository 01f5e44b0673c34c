using System.Diagnostics.CodeAnalysis;
using Pulumi;

namespace Lucid.Components.Services;

/// <summary>
/// An environment variable with a literal value. The value is no <see cref="Input{T}"/>, so that no secret can get into it: one secret in a
/// container would hide the whole container in every preview.
/// </summary>
public sealed class EnvironmentVariableArgs : ResourceArgs
{
    /// <summary>A variable whose properties are set one by one.</summary>
    public EnvironmentVariableArgs()
    {
    }

    /// <summary>A variable.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    [SetsRequiredMembers]
    public EnvironmentVariableArgs(string name, string value)
    {
        Name = name;
        Value = value;
    }

    /// <summary>The variable's name: letters, digits and '_'.</summary>
    [Input("name", required: true)]
    public required string Name { get; set; }

    /// <summary>Its value.</summary>
    [Input("value", required: true)]
    public required string Value { get; set; }
}
