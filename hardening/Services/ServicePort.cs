namespace Lucid.Hardening.Services;

/// <summary>A TCP port that a service listens on.</summary>
public sealed record ServicePort
{
    /// <summary>The port's name, such as <c>http</c>; 1 to 15 characters.</summary>
    public required string Name { get; init; }

    /// <summary>The port's number, 1024 to 65535.</summary>
    public required int Number { get; init; }
}
