using System.Diagnostics.CodeAnalysis;
using Pulumi;

namespace Lucid.Components.Services;

/// <summary>
/// An environment variable: a literal value, a reference to a key of a ConfigMap or a Secret, or a field of the pod. A literal is no
/// <see cref="Input{T}"/>, so that no secret can get into it: one secret in a container would hide the whole container in every preview.
/// </summary>
public sealed class EnvironmentVariableArgs : ResourceArgs
{
    /// <summary>A variable whose properties are set one by one.</summary>
    public EnvironmentVariableArgs()
    {
    }

    /// <summary>A variable with a literal value.</summary>
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

    /// <summary>Its value, which everybody who may look at the pod can read; <c>$(NAME)</c> stands for a variable before it.</summary>
    /// <value>Default: none, where it is a reference.</value>
    [Input("value")]
    public string? Value { get; set; }

    /// <summary>The key of a ConfigMap that it comes from.</summary>
    /// <value>Default: none.</value>
    [Input("configMap")]
    public KeyReferenceArgs? ConfigMap { get; set; }

    /// <summary>The key of a Secret that it comes from. A file of it (<c>SecretFiles</c>) is safer: a process' environment is easily shown.</summary>
    /// <value>Default: none.</value>
    [Input("secret")]
    public KeyReferenceArgs? Secret { get; set; }

    /// <summary>The field of the pod that it tells, such as <c>status.podIP</c>.</summary>
    /// <value>Default: none.</value>
    [Input("field")]
    public string? Field { get; set; }

    /// <summary>A variable that tells the pod something of itself.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="field">The field, such as <c>metadata.name</c> or <c>status.podIP</c>.</param>
    /// <returns>The variable.</returns>
    public static EnvironmentVariableArgs FromField(string name, string field) => new() { Name = name, Field = field };

    /// <summary>A variable that comes from a ConfigMap.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="configMap">Name of the ConfigMap.</param>
    /// <param name="key">The key.</param>
    /// <returns>The variable.</returns>
    public static EnvironmentVariableArgs FromConfigMap(string name, string configMap, string key) =>
        new() { Name = name, ConfigMap = new() { Name = configMap, Key = key } };

    /// <summary>A variable that comes from a Secret.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="secret">Name of the Secret.</param>
    /// <param name="key">The key.</param>
    /// <returns>The variable.</returns>
    public static EnvironmentVariableArgs FromSecret(string name, string secret, string key) =>
        new() { Name = name, Secret = new() { Name = secret, Key = key } };
}
