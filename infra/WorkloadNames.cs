namespace Lucid.Infra;

/// <summary>What the services talk to and others deploy: not distroless, not ours.</summary>
public static class WorkloadNames
{
    /// <summary>Says who a session belongs to.</summary>
    public const string AuthService = "auth-service";

    /// <summary>Brings requests in from outside of the cluster.</summary>
    public const string IngressController = "ingress-controller";

    /// <summary>The database.</summary>
    public const string MongoDb = "mongodb";

    /// <summary>Fetches the services' metrics.</summary>
    public const string Prometheus = "prometheus";

    /// <summary>The cache.</summary>
    public const string Redis = "redis";
}
