namespace Pulumi;

/// <summary>The value that a <see cref="Stash"/> keeps.</summary>
public sealed class StashArgs : ResourceArgs
{
    /// <summary>The value; required.</summary>
    [Input("input", required: true)]
    public Input<object> Input { get; set; } = null!;
}
