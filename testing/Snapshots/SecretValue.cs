namespace Lucid.Testing.Snapshots;

/// <summary>A value that the program marks as secret.</summary>
internal sealed record SecretValue(object? Content)
{
    /// <summary>How messages write it: never in clear.</summary>
    public const string Mask = "[secret]";

    public override string ToString() => Mask;
}
