namespace Pulumi;

/// <summary>How long the engine waits for a resource.</summary>
public sealed class CustomTimeouts
{
    /// <summary>The wait for creating; null for the provider's default.</summary>
    public TimeSpan? Create { get; set; }

    /// <summary>The wait for updating; null for the provider's default.</summary>
    public TimeSpan? Update { get; set; }

    /// <summary>The wait for deleting; null for the provider's default.</summary>
    public TimeSpan? Delete { get; set; }

    internal CustomTimeouts Clone() => new() { Create = Create, Update = Update, Delete = Delete };
}
