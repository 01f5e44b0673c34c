using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi.Serialization;
using Pulumi.Wire;
using Pulumirpc;

namespace Pulumi.Testing;

/// <summary>The engine's side of resources, answered by mocks.</summary>
/// <param name="mocks">The mocks.</param>
/// <param name="settings">What the program is told about its run.</param>
internal sealed class MockMonitor(IMocks mocks, DeploymentSettings settings) : IMonitor
{
    private const string StackType = "pulumi:pulumi:Stack";

    private readonly ConcurrentDictionary<string, Struct> _registered = new();
    private readonly Lock _gate = new();
    private ImmutableArray<Resource> _resources = [];

    /// <summary>The resources in the order in which they were registered.</summary>
    public ImmutableArray<Resource> Resources
    {
        get
        {
            lock (_gate)
            {
                return _resources;
            }
        }
    }

    // Output values only matter to components that a plugin constructs, and there are none here.
    public Task<bool> SupportsFeatureAsync(string feature) => Task.FromResult(feature != "outputValues");

    public async Task<ResourceAnswer> RegisterAsync(Resource resource, RegisterResourceRequest request)
    {
        Add(resource);
        var urn = NewUrn(request.Parent, request.Type, request.Name);
        if (request.Type == StackType)
        {
            return new ResourceAnswer(urn, string.Empty, new Struct(), isComplete: true);
        }

        var (id, state) = await AskAsync(request.Type, request.Name, StructReader.Read(request.Object), request.Provider, request.ImportId)
            .ConfigureAwait(false);
        id ??= request.ImportId;
        Remember(urn, id, state);
        return new ResourceAnswer(urn, id, state, isComplete: true);
    }

    public async Task<ReadResourceResponse> ReadAsync(Resource resource, ReadResourceRequest request)
    {
        Add(resource);
        var urn = NewUrn(request.Parent, request.Type, request.Name);
        var (id, state) = await AskAsync(request.Type, request.Name, StructReader.Read(request.Properties), request.Provider, request.Id)
            .ConfigureAwait(false);
        Remember(urn, id ?? request.Id, state);
        return new ReadResourceResponse { Urn = urn, Properties = StructWriter.Write(state) };
    }

    public async Task<ResourceInvokeResponse> InvokeAsync(ResourceInvokeRequest request)
    {
        if (request.Tok == "pulumi:pulumi:getResource")
        {
            var urn = StructReader.Read(request.Args)["urn"].StringValue;
            return _registered.TryGetValue(urn, out var registered)
                ? new ResourceInvokeResponse { Return = StructWriter.Write(registered) }
                : throw new InvalidOperationException($"Unknown resource {urn}");
        }

        var result = await CallMocksAsync(request.Tok, StructReader.Read(request.Args), request.Provider).ConfigureAwait(false);
        return new ResourceInvokeResponse { Return = StructWriter.Write(result) };
    }

    public async Task<CallResponse> CallAsync(ResourceCallRequest request)
        => new() { Return = StructWriter.Write(await CallMocksAsync(request.Tok, StructReader.Read(request.Args), request.Provider).ConfigureAwait(false)) };

    public Task RegisterOutputsAsync(RegisterResourceOutputsRequest request)
    {
        var outputs = StructReader.Read(request.Outputs).ToImmutableDictionary(
            field => field.Key,
            field => new Output<object?>(Deserializer.Deserialize(field.Value)));
        return mocks.RegisterResourceOutputs(new MockRegisterResourceOutputsRequest(request.Urn, outputs));
    }

    public Task<string> RegisterPackageAsync(Pulumirpc.RegisterPackageRequest request)
        => Task.FromResult($"{request.Name}@{request.Version}");

    public Task RegisterInvokeTransformAsync(Callback callback) => Task.CompletedTask;

    public Task RegisterHookAsync(RegisterResourceHookRequest request) => Task.CompletedTask;

    public Task RegisterErrorHookAsync(RegisterErrorHookRequest request) => Task.CompletedTask;

    public Task SignalAndWaitForShutdownAsync() => Task.CompletedTask;

    /// <summary>The values that are known, in clear.</summary>
    private static ImmutableDictionary<string, object> Plain(Struct properties)
    {
        var result = ImmutableDictionary.CreateBuilder<string, object>();
        foreach (var (key, value) in properties)
        {
            if (Deserializer.Deserialize(value) is { IsKnown: true, Value: { } known })
            {
                result.Add(key, known);
            }
        }

        return result.ToImmutable();
    }

    private static async Task<Struct> SerializeAsync(object state)
    {
        if (state is not (InputArgs or IDictionary or IReadOnlyDictionary<string, object>))
        {
            throw new InvalidOperationException($"{state.GetType().FullName} is not a supported argument type");
        }

        var serializer = new Serializer(keepResources: true);
        return (await serializer.SerializeAsync("mock", state).ConfigureAwait(false))!.StructValue;
    }

    private async Task<Struct> CallMocksAsync(string token, Struct args, string provider)
    {
        var call = new MockCallArgs { Token = token, Args = Plain(args), Provider = provider };
        return await SerializeAsync(await mocks.CallAsync(call).ConfigureAwait(false)).ConfigureAwait(false);
    }

    private async Task<(string? Id, Struct State)> AskAsync(string type, string name, Struct inputs, string provider, string id)
    {
        var (newId, state) = await mocks.NewResourceAsync(new MockResourceArgs
        {
            Type = type,
            Name = name,
            Inputs = Plain(inputs),
            Provider = provider,
            Id = id,
        }).ConfigureAwait(false);
        return (newId, await SerializeAsync(state).ConfigureAwait(false));
    }

    private void Remember(string urn, string id, Struct state)
        => _registered[urn] = new Struct
        {
            ["urn"] = Value.ForString(urn),
            ["id"] = Value.ForString(id),
            ["state"] = Value.ForStruct(state),
        };

    private void Add(Resource resource)
    {
        lock (_gate)
        {
            _resources = _resources.Add(resource);
        }
    }

    /// <summary>Mocks name a parent by the first type of its chain, unlike the engine: tests of users rely on it.</summary>
    private string NewUrn(string parent, string type, string name)
    {
        if (parent.Length > 0)
        {
            var qualifiedType = parent.Split("::")[2];
            type = $"{qualifiedType.Split('$')[0]}${type}";
        }

        return $"urn:pulumi:{settings.StackName}::{settings.ProjectName}::{type}::{name}";
    }
}
