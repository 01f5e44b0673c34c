using System.Collections.Immutable;

namespace Lucid.Infra;

/// <summary>The services of the system, as the specification's build pipeline lists them.</summary>
public static class ServiceNames
{
    /// <summary>The blockchain engine.</summary>
    public const string BlockchainCore = "blockchain-core";

    /// <summary>The gateway through which sessions come in.</summary>
    public const string SessionsGateway = "sessions-gateway";

    /// <summary>The administrators' interface.</summary>
    public const string AdminUi = "admin-ui";

    /// <summary>Payments over TRON.</summary>
    public const string TronPayment = "tron-payment";

    /// <summary>All of them.</summary>
    public static ImmutableArray<string> All { get; } = [BlockchainCore, SessionsGateway, AdminUi, TronPayment];
}
