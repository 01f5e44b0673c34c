using Grpc.Core;
using Lucid.Host.Graph;
using Lucid.Host.Values;

namespace Lucid.Host.Engine;

/// <summary>Decides which provider manages a resource.</summary>
/// <param name="target">What the run is about.</param>
/// <param name="registry">The resources registered so far.</param>
internal sealed class Providers(DeploymentTarget target, ResourceRegistry registry)
{
    /// <summary>The provider that was named, or is inherited, else the default one of the package.</summary>
    /// <param name="type">The type of the resource, which is custom.</param>
    /// <param name="named">The reference that the program gave; empty where it gave none.</param>
    /// <param name="version">The package's version; empty where the program gave none.</param>
    /// <param name="server">Where the package's plugin comes from; empty for the usual place.</param>
    /// <exception cref="RpcException">What was named is no provider that the program declares.</exception>
    public ProviderReference? Find(string type, string named, string version, string server)
    {
        if (ProviderReference.IsProviderType(type))
        {
            return null;
        }

        return named.Length > 0 ? Named(named) : Default(type.Split(':')[0], version, server);
    }

    private ProviderReference Named(string text)
    {
        var reference = ProviderReference.Parse(text) ?? throw new RpcException(new Status(
            StatusCode.InvalidArgument, $"'{text}' is no reference to a provider; it has the form URN::ID"));
        return registry.Find(reference.Urn) is not null ? reference : throw new RpcException(new Status(
            StatusCode.InvalidArgument, $"The provider {reference.Urn} is not registered"));
    }

    private ProviderReference? Default(string package, string version, string server)
    {
        // What the engine itself manages has no provider.
        if (package == "pulumi")
        {
            return null;
        }

        var type = ProviderReference.TypePrefix + package;
        var name = string.Join('_', new[] { "default", version.Replace('.', '_'), Identifier(server) }.Where(part => part.Length > 0));
        var urn = Urn.Create(target.Configuration.Stack, target.Project, parent: null, type, name);
        var provider = registry.Find(urn);
        if (provider is null)
        {
            provider = new Resource
            {
                Urn = urn,
                Type = type,
                Name = name,
                Kind = ResourceKind.DefaultProvider,
                Inputs = Configured(package),
            };
            provider = provider with { Id = StandIns.IdOf(provider, target.Current.Find(urn), target.Mode) };
            registry.TryAdd(provider);
        }

        return new ProviderReference(urn, provider.Id ?? Signatures.Unknown);
    }

    // Nobody but the stack's configuration configures a default provider.
    private ObjectValue Configured(string package) => ObjectValue.Create(target.Configuration.Values
        .Where(value => value.Key.StartsWith($"{package}:", StringComparison.Ordinal))
        .Select(value => (value.Key, Value: new TextValue(value.Value)))
        .Select(value => KeyValuePair.Create<string, PropertyValue>(
            value.Key[(package.Length + 1)..],
            target.Configuration.SecretKeys.Contains(value.Key) ? SecretValue.Of(value.Value) : value.Value)));

    private static string Identifier(string text) =>
        string.Concat(text.Select(character => char.IsAsciiLetterOrDigit(character) || character == '-' ? character : '_'));
}
