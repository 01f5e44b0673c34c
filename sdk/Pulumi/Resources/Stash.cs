namespace Pulumi;

/// <summary>A value that the engine keeps: it stays what it was when the stash was created, also when the input changes.</summary>
public sealed class Stash : CustomResource
{
    /// <summary>Keeps a value.</summary>
    /// <param name="name">The name, unique among stashes of the same parent.</param>
    /// <param name="args">The value.</param>
    /// <param name="options">How the engine treats the stash; null for the defaults.</param>
    public Stash(string name, StashArgs args, CustomResourceOptions? options = null)
        : base("pulumi:index:Stash", name, args, options)
    {
    }

    /// <summary>The value that is kept.</summary>
    [Output("output")]
    public Output<object> Output { get; private set; } = null!;

    /// <summary>The value that was given last.</summary>
    [Output("input")]
    public Output<object> Input { get; private set; } = null!;
}
