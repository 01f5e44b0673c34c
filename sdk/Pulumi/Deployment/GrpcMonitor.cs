using Grpc.Core;
using Grpc.Net.Client;
using Pulumirpc;

namespace Pulumi;

/// <summary>The engine's side of resources over gRPC.</summary>
/// <param name="channel">The connection.</param>
internal sealed class GrpcMonitor(GrpcChannel channel) : IMonitor, IDisposable
{
    /// <summary>How many registrations are on their way at once; more only wait in the connection's queue.</summary>
    private const int MaxInFlight = 64;

    private readonly ResourceMonitor.ResourceMonitorClient _client = new(channel);
    private readonly SemaphoreSlim _inFlight = new(MaxInFlight);
    private volatile bool _callsBack;

    public async Task<bool> SupportsFeatureAsync(string feature)
        => (await _client.SupportsFeatureAsync(new SupportsFeatureRequest { Id = feature })).HasSupport;

    public async Task<ResourceAnswer> RegisterAsync(Resource resource, RegisterResourceRequest request)
    {
        // What the engine calls back may wait for a resource that would stand in the queue behind those that wait for the call.
        _callsBack |= request.Transforms.Count > 0;
        if (_callsBack)
        {
            return await SendAsync(request).ConfigureAwait(false);
        }

        await _inFlight.WaitAsync().ConfigureAwait(false);
        try
        {
            return await SendAsync(request).ConfigureAwait(false);
        }
        finally
        {
            _inFlight.Release();
        }
    }

    private async Task<ResourceAnswer> SendAsync(RegisterResourceRequest request)
        => new(await _client.RegisterResourceAsync(request));

    public async Task<ReadResourceResponse> ReadAsync(Resource resource, ReadResourceRequest request)
        => await _client.ReadResourceAsync(request);

    public async Task RegisterOutputsAsync(RegisterResourceOutputsRequest request) => await _client.RegisterResourceOutputsAsync(request);

    public async Task<ResourceInvokeResponse> InvokeAsync(ResourceInvokeRequest request) => await _client.InvokeAsync(request);

    public async Task<CallResponse> CallAsync(ResourceCallRequest request) => await _client.CallAsync(request);

    public async Task<string> RegisterPackageAsync(Pulumirpc.RegisterPackageRequest request)
        => (await _client.RegisterPackageAsync(request)).Ref;

    public async Task RegisterInvokeTransformAsync(Callback callback)
    {
        _callsBack = true;
        await _client.RegisterStackInvokeTransformAsync(callback);
    }

    public async Task RegisterHookAsync(RegisterResourceHookRequest request)
    {
        _callsBack = true;
        await _client.RegisterResourceHookAsync(request);
    }

    public async Task RegisterErrorHookAsync(RegisterErrorHookRequest request)
    {
        _callsBack = true;
        await _client.RegisterErrorHookAsync(request);
    }

    public async Task SignalAndWaitForShutdownAsync()
    {
        try
        {
            await _client.SignalAndWaitForShutdownAsync(new Google.Protobuf.WellKnownTypes.Empty());
        }
        catch (RpcException exception) when (exception.StatusCode == StatusCode.Unimplemented)
        {
            // Engines from before this call learn of the end by the exit of the process.
        }
    }

    public void Dispose() => _inFlight.Dispose();
}
