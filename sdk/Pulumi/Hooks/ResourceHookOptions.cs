namespace Pulumi;

/// <summary>When a hook runs and what its failure means.</summary>
public class ResourceHookOptions
{
    /// <summary>True if a failure of the hook is only a warning; false when null.</summary>
    public bool? IgnoreErrors { get; set; }

    /// <summary>True if the hook also runs in a preview; false when null.</summary>
    public bool? OnDryRun { get; set; }
}
