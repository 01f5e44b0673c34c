using Lucid.Hardening.Quantities;

namespace Lucid.Hardening.Services;

/// <summary>What one replica of a service gets.</summary>
public sealed record ResolvedResources
{
    /// <summary>Cores reserved.</summary>
    public required Quantity CpuRequest { get; init; }

    /// <summary>Cores at most.</summary>
    public required Quantity CpuLimit { get; init; }

    /// <summary>Bytes reserved.</summary>
    public required Quantity MemoryRequest { get; init; }

    /// <summary>Bytes at most, scratch space included.</summary>
    public required Quantity MemoryLimit { get; init; }

    /// <summary>Bytes of the node's disk reserved.</summary>
    public required Quantity EphemeralStorageRequest { get; init; }

    /// <summary>Bytes of the node's disk at most.</summary>
    public required Quantity EphemeralStorageLimit { get; init; }
}
