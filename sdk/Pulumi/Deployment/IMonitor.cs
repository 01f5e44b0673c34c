using Pulumirpc;

namespace Pulumi;

/// <summary>The engine's side of resources: the real one over gRPC, or mocks.</summary>
internal interface IMonitor
{
    Task<bool> SupportsFeatureAsync(string feature);

    Task<ResourceAnswer> RegisterAsync(Resource resource, RegisterResourceRequest request);

    Task<ReadResourceResponse> ReadAsync(Resource resource, ReadResourceRequest request);

    Task RegisterOutputsAsync(RegisterResourceOutputsRequest request);

    Task<ResourceInvokeResponse> InvokeAsync(ResourceInvokeRequest request);

    Task<CallResponse> CallAsync(ResourceCallRequest request);

    Task<string> RegisterPackageAsync(Pulumirpc.RegisterPackageRequest request);

    Task RegisterInvokeTransformAsync(Callback callback);

    Task RegisterHookAsync(RegisterResourceHookRequest request);

    Task RegisterErrorHookAsync(RegisterErrorHookRequest request);

    /// <summary>Tells the engine that nothing more will be registered, and waits until it is done.</summary>
    Task SignalAndWaitForShutdownAsync();
}
