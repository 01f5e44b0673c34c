using System.Collections.Concurrent;
using Grpc.Core;
using Lucid.Host.Graph;
using Lucid.Host.Values;
using Pulumirpc;

namespace Lucid.Host.Engine;

/// <summary>
/// What the program wants to change about resources before they are registered, and about invokes. A resource is transformed by its own
/// transforms, then by those of its ancestors from the inside out, then by those of the stack.
/// </summary>
/// <param name="callbacks">Calls the transforms.</param>
internal sealed class Transforms(Callbacks callbacks)
{
    private readonly ConcurrentDictionary<Urn, ImmutableArray<Callback>> _byUrn = [];
    private ImmutableArray<Callback> _ofStack = [];
    private ImmutableArray<Callback> _ofInvokes = [];

    /// <summary>Adds one for every resource of the stack.</summary>
    public void AddToStack(Callback transform) => ImmutableInterlocked.Update(ref _ofStack, static (all, added) => all.Add(added), transform);

    /// <summary>Adds one for every invoke.</summary>
    public void AddToInvokes(Callback transform) => ImmutableInterlocked.Update(ref _ofInvokes, static (all, added) => all.Add(added), transform);

    /// <summary>The transforms of a resource and of its ancestors, from the inside out, without those of the stack.</summary>
    public ImmutableArray<Callback> Of(RegisterResourceRequest request, Urn? parent) =>
        [.. request.Transforms, .. parent is { } urn ? _byUrn.GetValueOrDefault(urn, []) : []];

    /// <summary>Notes a resource's transforms for its descendants.</summary>
    /// <param name="urn">The resource.</param>
    /// <param name="transforms">Its transforms and those of its ancestors.</param>
    public void Keep(Urn urn, ImmutableArray<Callback> transforms)
    {
        if (!transforms.IsEmpty)
        {
            _byUrn[urn] = transforms;
        }
    }

    /// <summary>
    /// A resource as the given transforms and then those of the stack leave it; the request itself where there are none.
    /// </summary>
    /// <exception cref="RpcException">A transform failed, or answered what cannot be read.</exception>
    public async Task<RegisterResourceRequest> ApplyAsync(
        ImmutableArray<Callback> own, RegisterResourceRequest request, CancellationToken cancellationToken)
    {
        ImmutableArray<Callback> transforms = [.. own, .. _ofStack];
        if (transforms.IsEmpty)
        {
            return request;
        }

        var owner = $"'{request.Name}' ({request.Type})";
        var result = request.Clone();
        result.Object = OutputDependencies.Attach(RequestProperties.Read(request.Object, owner), request);
        foreach (var transform in transforms)
        {
            var question = new TransformRequest
            {
                Type = result.Type,
                Name = result.Name,
                Custom = result.Custom,
                Parent = result.Parent,
                Properties = result.Object,
                Options = TransformOptions.Of(result),
            };
            var answer = await callbacks.InvokeAsync(
                transform, question, TransformResponse.Parser, $"A transform of {owner}", cancellationToken).ConfigureAwait(false);
            result.Object = answer.HasProperties ? answer.Properties : result.Object;
            TransformOptions.Apply(answer.Options, result);
        }

        Detach(result, owner);
        return result;
    }

    /// <summary>An invoke as its transforms leave it.</summary>
    /// <exception cref="RpcException">A transform failed.</exception>
    public async Task<ResourceInvokeRequest> ApplyAsync(ResourceInvokeRequest request, CancellationToken cancellationToken)
    {
        if (_ofInvokes.IsEmpty)
        {
            return request;
        }

        var result = request.Clone();
        foreach (var transform in _ofInvokes)
        {
            var question = new TransformInvokeRequest
            {
                Token = result.Tok,
                Args = result.Args,
                Options = new TransformInvokeOptions
                {
                    Provider = result.Provider,
                    Version = result.Version,
                    PluginDownloadUrl = result.PluginDownloadURL,
                    PluginChecksums = { result.PluginChecksums },
                },
            };
            var answer = await callbacks.InvokeAsync(
                transform, question, TransformInvokeResponse.Parser, $"A transform of function '{request.Tok}'", cancellationToken).ConfigureAwait(false);
            result.Args = answer.HasArgs ? answer.Args : result.Args;
            if (answer.Options is { } options)
            {
                (result.Provider, result.Version, result.PluginDownloadURL) = (options.Provider, options.Version, options.PluginDownloadUrl);
                result.PluginChecksums.Clear();
                result.PluginChecksums.Add(options.PluginChecksums);
            }
        }

        return result;
    }

    // What a transform puts in brings its own dependencies along.
    private static void Detach(RegisterResourceRequest request, string owner)
    {
        var properties = RequestProperties.Read(request.Object, owner);
        var dependencies = OutputDependencies.In(properties);
        request.Object = new StructWriter(acceptsSecrets: true, acceptsResources: true).Write(properties);
        request.PropertyDependencies.Clear();
        foreach (var (key, urns) in dependencies)
        {
            request.PropertyDependencies.Add(key, new RegisterResourceRequest.Types.PropertyDependencies { Urns = { urns } });
        }

        var added = dependencies.Values.SelectMany(urns => urns).Except(request.Dependencies, StringComparer.Ordinal).ToImmutableArray();
        request.Dependencies.AddRange(added);
    }
}
