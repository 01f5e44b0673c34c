using Grpc.Core;
using Lucid.Host.Diff;
using Lucid.Host.Graph;
using Lucid.Host.Values;
using Pulumirpc;

namespace Lucid.Host.Engine;

/// <summary>Turns what a program registers into resources.</summary>
/// <param name="target">What the run is about.</param>
/// <param name="registry">The resources registered so far.</param>
/// <param name="references">Knows the outputs of other stacks.</param>
internal sealed class Registration(DeploymentTarget target, ResourceRegistry registry, StackReferences references)
{
    private readonly DeclaredPlaces _places = new();
    private readonly Aliases _aliases = new(target, registry);
    private readonly TextCache _texts = new();
    private readonly Providers _providers = new(target, registry);

    /// <summary>Adds a resource; returns what a deployment would do to it.</summary>
    /// <param name="request">The resource, with what it inherits and as its transforms left it.</param>
    /// <param name="parent">Its parent.</param>
    /// <param name="cancellationToken">Fires when the program goes away.</param>
    /// <exception cref="RpcException">The registration is impossible; the message says why.</exception>
    public async Task<ResourceChange> AddAsync(RegisterResourceRequest request, Resource? parent, CancellationToken cancellationToken)
    {
        var urn = Urn.Create(target.Configuration.Stack, target.Project, parent?.Urn, request.Type, request.Name);
        var formerUrn = _aliases.FormerUrnOf(request, urn, parent);
        var current = target.Current.Find(formerUrn ?? urn);
        var resource = new Resource
        {
            Urn = urn,
            FormerUrn = formerUrn,
            Type = request.Type,
            Name = request.Name,
            Parent = parent?.Urn,
            Kind = KindOf(request),
            Inputs = RequestProperties.Read(request.Object, $"'{request.Name}' ({request.Type})", _texts),
            Provider = request.Custom
                ? _providers.Find(request.Type, request.Provider, request.Version, request.PluginDownloadURL)
                : null,
            Dependencies = Urns(request.Dependencies),
            PropertyDependencies = request.PropertyDependencies.ToImmutableSortedDictionary(
                pair => pair.Key, pair => Urns(pair.Value.Urns), StringComparer.Ordinal),
            IsProtected = request.Protect,
            IsRetainedOnDelete = request.RetainOnDelete,
            DeletedWith = Urn.TryParse(request.DeletedWith, out var deletedWith) ? deletedWith : null,
            DeleteBeforeReplace = request.DeleteBeforeReplaceDefined ? request.DeleteBeforeReplace : null,
            IgnoreChanges = [.. request.IgnoreChanges],
            ReplaceOnChanges = [.. request.ReplaceOnChanges],
            ReplaceWith = Urns(request.ReplaceWith),
            HideDiffs = [.. request.HideDiffs],
            AdditionalSecretOutputs = [.. request.AdditionalSecretOutputs],
            ImportId = request.ImportId.Length == 0 ? null : request.ImportId,
        };
        resource = await MendedAsync(resource, cancellationToken).ConfigureAwait(false);
        var change = ResourceComparer.ReplaceWith(
            ResourceComparer.Compare(current, resource, registry.Find, target.Current.Find), registry.IsReplaced, current);
        change = DependentReplacement.Apply(change, current, registry.IsDeletedFirst, target.Current.Find);

        // What others own is not what is made here, though it has the same URN.
        var owned = current is { Kind: ResourceKind.Read } ? null : current;
        resource = resource with
        {
            // What is made anew is made as the program says.
            Inputs = change.Kind is ChangeKind.Same or ChangeKind.Update ? IgnoredChanges.Keep(current, resource) : resource.Inputs,
        };
        resource = resource with
        {
            Id = StandIns.IdOf(resource, change.Kind == ChangeKind.Replace ? null : owned, target.Mode),
            Outputs = StandIns.OutputsOf(resource, owned, change.Kind),
        };
        AddOnce(resource, request.SourcePosition);
        if (change.Kind == ChangeKind.Replace)
        {
            registry.NoteReplacement(change);
        }

        return change with { Resource = resource };
    }

    /// <summary>Adds a resource that is only read.</summary>
    /// <exception cref="RpcException">The registration is impossible; the message says why.</exception>
    public Resource Add(ReadResourceRequest request)
    {
        var parent = FindParent(request.Parent, request.Type, request.Name);
        var urn = Urn.Create(target.Configuration.Stack, target.Project, parent?.Urn, request.Type, request.Name);
        var formerUrn = _aliases.FormerUrnOfRead(urn, parent);
        var inputs = RequestProperties.Read(request.Properties, $"'{request.Name}' ({request.Type})");
        var outputs = request.Type == StackReferences.Type
            ? references.Read(request.Id)
            : StandIns.OutputsOf(request.Id, inputs, target.Current.Find(formerUrn ?? urn));
        var resource = new Resource
        {
            Urn = urn,
            FormerUrn = formerUrn,
            Type = request.Type,
            Name = request.Name,
            Parent = parent?.Urn,
            Kind = ResourceKind.Read,
            Id = request.Id,
            Inputs = inputs,
            Outputs = SecretOutputs.Named(outputs, [.. request.AdditionalSecretOutputs]),
            Provider = _providers.Find(request.Type, request.Provider, request.Version, request.PluginDownloadURL),
            Dependencies = Urns(request.Dependencies),
            AdditionalSecretOutputs = [.. request.AdditionalSecretOutputs],
        };
        AddOnce(resource, request.SourcePosition);
        return resource;
    }

    /// <summary>The parent that a request names; null where it names none.</summary>
    /// <exception cref="RpcException">It is not registered.</exception>
    public Resource? FindParent(string parent, string type, string name)
        => parent.Length == 0 ? null
            : registry.Find(new Urn(parent)) ?? throw new RpcException(new Status(
                StatusCode.InvalidArgument, $"The parent of '{name}' ({type}) is not registered: {parent}"));

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

    private void AddOnce(Resource resource, SourcePosition? position)
    {
        if (!registry.TryAdd(resource))
        {
            throw new RpcException(new Status(
                StatusCode.AlreadyExists,
                $"Duplicate resource URN '{resource.Urn}'{_places.Describe(resource.Urn, position)}; "
                + "two resources of one type and parent need different names"));
        }

        _places.Add(resource.Urn, position);
    }
}
