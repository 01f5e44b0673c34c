using Google.Protobuf;
using Grpc.Core;
using Grpc.Net.Client;
using Lucid.Host.Configuration;
using Lucid.Host.Engine;
using Lucid.Host.Graph;
using Lucid.Host.Values;
using Pulumirpc;

namespace Lucid.Host.Tests.Engine;

/// <summary>An engine, for stack dev of project lucid by default, and what a program sees of it over the wire.</summary>
internal sealed class ConnectedEngine : IAsyncDisposable
{
    private readonly EngineServer _server;
    private readonly GrpcChannel _channel;

    private ConnectedEngine(EngineServer server)
    {
        _server = server;
        _channel = GrpcChannel.ForAddress($"http://{server.Address}");
        Monitor = new ResourceMonitor.ResourceMonitorClient(_channel);
        Service = new Pulumirpc.Engine.EngineClient(_channel);
    }

    public ResourceMonitor.ResourceMonitorClient Monitor { get; }

    public Pulumirpc.Engine.EngineClient Service { get; }

    public EngineServer Server => _server;

    public ResourceGraph Graph => _server.Graph;

    public static async Task<ConnectedEngine> StartAsync(
        EngineMode mode = EngineMode.Preview,
        ResourceGraph? current = null,
        StackConfiguration? configuration = null,
        params (string Name, ObjectValue Outputs)[] stacks) => await StartAsync(new DeploymentTarget
        {
            Project = "lucid",
            Configuration = configuration ?? ConfigurationOf([], []),
            Mode = mode,
            Current = current ?? ResourceGraph.Empty,
            ReferencedStacks = stacks.ToImmutableSortedDictionary(stack => stack.Name, stack => stack.Outputs, StringComparer.Ordinal),
        });

    public static async Task<ConnectedEngine> StartAsync(DeploymentTarget target) => new(await EngineServer.StartAsync(target, CancellationToken.None));

    public static StackConfiguration ConfigurationOf(
        ImmutableArray<(string Key, string Value)> values, ImmutableArray<string> secretKeys) => new()
        {
            Stack = "dev",
            Values = values.ToImmutableSortedDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal),
            SecretKeys = secretKeys.ToImmutableSortedSet(StringComparer.Ordinal),
            Remarks = [],
        };

    public static ByteString Wire(ObjectValue value) => new StructWriter(acceptsSecrets: true, acceptsResources: true).Write(value);

    /// <summary>A request as the official SDK sends it for a custom resource.</summary>
    public static RegisterResourceRequest Custom(string parent, string type, string name, ObjectValue? inputs = null) => new()
    {
        Type = type,
        Name = name,
        Parent = parent,
        Custom = true,
        Object = Wire(inputs ?? ObjectValue.Empty),
        AcceptSecrets = true,
        AcceptResources = true,
    };

    public static RegisterResourceRequest Component(string parent, string type, string name) => new()
    {
        Type = type,
        Name = name,
        Parent = parent,
        Object = Wire(ObjectValue.Empty),
        AcceptSecrets = true,
        AcceptResources = true,
    };

    /// <summary>Status and detail of a call that fails.</summary>
    public static async Task<(StatusCode Code, string Detail)> StatusOfAsync<T>(AsyncUnaryCall<T> call)
    {
        var failure = await Assert.ThrowsAsync<RpcException>(() => call.ResponseAsync);
        return (failure.StatusCode, failure.Status.Detail);
    }

    public async Task<RegisterResourceResponse> AddAsync(RegisterResourceRequest request) => await Monitor.RegisterResourceAsync(request);

    /// <summary>What the program gets back of a resource's outputs.</summary>
    public async Task<ObjectValue> OutputsAsync(RegisterResourceRequest request) => StructReader.Read((await AddAsync(request)).Object);

    /// <summary>Registers the stack and returns its URN.</summary>
    public async Task<string> AddStackAsync() => (await AddAsync(Component("", Urn.StackType, "lucid-dev"))).Urn;

    /// <summary>What the engine holds of a resource.</summary>
    public Resource Held(string urn) => Graph.Find(new Urn(urn))!;

    public async ValueTask DisposeAsync()
    {
        _channel.Dispose();
        await _server.DisposeAsync();
    }
}
