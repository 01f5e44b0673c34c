using Grpc.Core;
using Lucid.Host.Diff;
using Lucid.Host.Graph;
using Lucid.Host.Values;
using Pulumirpc;

namespace Lucid.Host.Engine;

/// <summary>Turns what a program registers into resources, with what they inherit from their parents.</summary>
/// <param name="target">What the run is about.</param>
/// <param name="registry">The resources registered so far.</param>
internal sealed class Registration(DeploymentTarget target, ResourceRegistry registry)
{
    /// <summary>Adds a resource.</summary>
    /// <exception cref="RpcException">The registration is impossible; the message says why.</exception>
    public async Task<Resource> AddAsync(RegisterResourceRequest request, CancellationToken cancellationToken)
    {
        var parent = FindParent(request.Parent, request.Type, request.Name);
        var urn = Urn.Create(target.Configuration.Stack, target.Project, parent?.Urn, request.Type, request.Name);
        var current = target.Current.Find(urn);
        var resource = new Resource
        {
            Urn = urn,
            Type = request.Type,
            Name = request.Name,
            Parent = parent?.Urn,
            Kind = KindOf(request),
            Inputs = RequestProperties.Read(request.Object, $"'{request.Name}' ({request.Type})"),
            Provider = ProviderOf(request.Custom, request.Type, request.Provider, request.Version, parent),
            Dependencies = Urns(request.Dependencies),
            PropertyDependencies = request.PropertyDependencies.ToImmutableSortedDictionary(
                pair => pair.Key, pair => Urns(pair.Value.Urns), StringComparer.Ordinal),
            IsProtected = request.HasProtect ? request.Protect : parent?.IsProtected ?? false,
            IsRetainedOnDelete = request.HasRetainOnDelete ? request.RetainOnDelete : parent?.IsRetainedOnDelete ?? false,
            DeletedWith = Urn.TryParse(request.DeletedWith, out var deletedWith) ? deletedWith : parent?.DeletedWith,
            DeleteBeforeReplace = request.DeleteBeforeReplaceDefined ? request.DeleteBeforeReplace : null,
            IgnoreChanges = [.. request.IgnoreChanges],
            ReplaceOnChanges = [.. request.ReplaceOnChanges],
            AdditionalSecretOutputs = [.. request.AdditionalSecretOutputs],
            ImportId = request.ImportId.Length == 0 ? null : request.ImportId,
        };
        resource = await MendedAsync(resource, cancellationToken).ConfigureAwait(false);
        var change = ResourceComparer.Compare(current, resource, registry.Find).Kind;
        resource = resource with
        {
            Id = StandIns.IdOf(resource, change == ChangeKind.Replace ? null : current, target.Mode),
            Outputs = StandIns.OutputsOf(resource, current, change),
        };
        AddOnce(resource);
        return resource;
    }

    /// <summary>Adds a resource that is only read.</summary>
    /// <exception cref="RpcException">The registration is impossible; the message says why.</exception>
    public Resource Add(ReadResourceRequest request)
    {
        var parent = FindParent(request.Parent, request.Type, request.Name);
        var inputs = RequestProperties.Read(request.Properties, $"'{request.Name}' ({request.Type})");
        var resource = new Resource
        {
            Urn = Urn.Create(target.Configuration.Stack, target.Project, parent?.Urn, request.Type, request.Name),
            Type = request.Type,
            Name = request.Name,
            Parent = parent?.Urn,
            Kind = ResourceKind.Read,
            Id = request.Id,
            Inputs = inputs,
            Outputs = SecretOutputs.Named(inputs, [.. request.AdditionalSecretOutputs]),
            Provider = ProviderOf(isCustom: true, request.Type, request.Provider, request.Version, parent),
            Dependencies = Urns(request.Dependencies),
            AdditionalSecretOutputs = [.. request.AdditionalSecretOutputs],
        };
        AddOnce(resource);
        return resource;
    }

    private static ResourceKind KindOf(RegisterResourceRequest request)
        => !request.Custom ? ResourceKind.Component
            : ProviderReference.IsProviderType(request.Type) ? ResourceKind.Provider
            : ResourceKind.Custom;

    private static ImmutableArray<Urn> Urns(IEnumerable<string> texts)
        => [.. texts.Select(text => new Urn(text)).Order()];

    private async ValueTask<Resource> MendedAsync(Resource resource, CancellationToken cancellationToken)
    {
        if (target.Remediation is not { } remediation)
        {
            return resource;
        }

        var provider = resource.Provider is { } reference ? registry.Find(reference.Urn) : null;
        return resource with { Inputs = await remediation.RemediateAsync(resource, provider, cancellationToken).ConfigureAwait(false) };
    }

    private Resource? FindParent(string parent, string type, string name)
        => parent.Length == 0 ? null
            : registry.Find(new Urn(parent)) ?? throw new RpcException(new Status(
                StatusCode.InvalidArgument, $"The parent of '{name}' ({type}) is not registered: {parent}"));

    private void AddOnce(Resource resource)
    {
        if (!registry.TryAdd(resource))
        {
            throw new RpcException(new Status(
                StatusCode.AlreadyExists,
                $"Duplicate resource URN '{resource.Urn}'; two resources of one type and parent need different names"));
        }
    }

    /// <summary>The provider that was named, else the parent's for the package, else the default one of package and version.</summary>
    private ProviderReference? ProviderOf(bool isCustom, string type, string named, string version, Resource? parent)
    {
        if (!isCustom || ProviderReference.IsProviderType(type))
        {
            return null;
        }

        if (named.Length > 0)
        {
            return ProviderReference.Parse(named) ?? throw new RpcException(new Status(
                StatusCode.InvalidArgument, $"'{named}' is no reference to a provider; it has the form URN::ID"));
        }

        var package = type.Split(':')[0];
        return parent?.Provider is { } inherited && inherited.Package == package ? inherited : DefaultProvider(package, version);
    }

    private ProviderReference? DefaultProvider(string package, string version)
    {
        // What the engine itself manages has no provider.
        if (package == "pulumi")
        {
            return null;
        }

        var type = ProviderReference.TypePrefix + package;
        var name = version.Length == 0 ? "default" : $"default_{version.Replace('.', '_')}";
        var urn = Urn.Create(target.Configuration.Stack, target.Project, parent: null, type, name);
        var provider = new Resource { Urn = urn, Type = type, Name = name, Kind = ResourceKind.DefaultProvider };
        registry.TryAdd(provider with { Id = StandIns.IdOf(provider, target.Current.Find(urn), target.Mode) });
        return new ProviderReference(urn, registry.Find(urn)!.Id ?? Signatures.Unknown);
    }
}
