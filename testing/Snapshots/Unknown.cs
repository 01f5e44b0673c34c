namespace Lucid.Testing.Snapshots;

/// <summary>A value that only a deployment will tell.</summary>
public sealed class Unknown
{
    private Unknown()
    {
    }

    /// <summary>The one value of this type.</summary>
    public static Unknown Value { get; } = new();

    /// <summary>The value as messages write it.</summary>
    /// <returns><c>[unknown]</c>.</returns>
    public override string ToString() => "[unknown]";
}
