using System.Collections.Concurrent;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumirpc;

namespace Lucid.Sdk.Tests.Wire;

/// <summary>Remembers what is registered and answers with it; the id of a custom resource is <c>NAME-id</c>.</summary>
internal sealed class FakeMonitor : ResourceMonitor.ResourceMonitorBase
{
    private int _signals;

    public ConcurrentQueue<RegisterResourceRequest> Registered { get; } = new();

    public ConcurrentQueue<ReadResourceRequest> Read { get; } = new();

    public ConcurrentQueue<ResourceInvokeRequest> Invoked { get; } = new();

    public ConcurrentQueue<ResourceCallRequest> Called { get; } = new();

    public ConcurrentQueue<Pulumirpc.RegisterPackageRequest> Packages { get; } = new();

    /// <summary>The features that were asked for, as often as they were.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    public ConcurrentQueue<RegisterResourceOutputsRequest> Outputs { get; } = new();

    public ConcurrentQueue<Callback> InvokeTransforms { get; } = new();

    public ConcurrentQueue<RegisterResourceHookRequest> Hooks { get; } = new();

    public ConcurrentQueue<RegisterErrorHookRequest> ErrorHooks { get; } = new();

    /// <summary>How often the program said that it is done.</summary>
    public int Signals => _signals;

    /// <summary>Changes the answer to a registration, or fails it.</summary>
    public Func<RegisterResourceRequest, RegisterResourceResponse, Task>? OnRegister { get; init; }

    public Func<ResourceInvokeRequest, ResourceInvokeResponse>? OnInvoke { get; init; }

    public Func<ResourceCallRequest, CallResponse>? OnCall { get; init; }

    public Func<ReadResourceRequest, ByteString>? OnRead { get; init; }

    /// <summary>What the engine does between the end of the program and its own.</summary>
    public Func<Task>? OnSignal { get; init; }

    /// <summary>Features that this engine has not.</summary>
    public IReadOnlySet<string> Lacks { get; init; } = new HashSet<string>();

    /// <summary>True for an engine from before the call at the end.</summary>
    public bool KnowsNoSignal { get; init; }

    public RegisterResourceRequest this[string name] => Registered.Single(request => request.Name == name);

    public override Task<SupportsFeatureResponse> SupportsFeature(SupportsFeatureRequest request, ServerCallContext context)
    {
        Asked.Enqueue(request.Id);
        return Task.FromResult(new SupportsFeatureResponse { HasSupport = !Lacks.Contains(request.Id) });
    }

    public override async Task<RegisterResourceResponse> RegisterResource(RegisterResourceRequest request, ServerCallContext context)
    {
        Registered.Enqueue(request);
        var response = new RegisterResourceResponse
        {
            Urn = Urn(request.Parent, request.Type, request.Name),
            Id = request.Custom ? $"{request.Name}-id" : string.Empty,
            Object = request.Object,
        };
        await (OnRegister?.Invoke(request, response) ?? Task.CompletedTask);
        return response;
    }

    public override Task<ReadResourceResponse> ReadResource(ReadResourceRequest request, ServerCallContext context)
    {
        Read.Enqueue(request);
        return Task.FromResult(new ReadResourceResponse
        {
            Urn = Urn(request.Parent, request.Type, request.Name),
            Properties = OnRead?.Invoke(request) ?? request.Properties,
        });
    }

    public override Task<ResourceInvokeResponse> Invoke(ResourceInvokeRequest request, ServerCallContext context)
    {
        Invoked.Enqueue(request);
        return Task.FromResult(OnInvoke?.Invoke(request) ?? new ResourceInvokeResponse { Return = request.Args });
    }

    public override Task<CallResponse> Call(ResourceCallRequest request, ServerCallContext context)
    {
        Called.Enqueue(request);
        return Task.FromResult(OnCall?.Invoke(request) ?? new CallResponse { Return = request.Args });
    }

    public override Task<RegisterPackageResponse> RegisterPackage(Pulumirpc.RegisterPackageRequest request, ServerCallContext context)
    {
        Packages.Enqueue(request);
        return Task.FromResult(new RegisterPackageResponse { Ref = $"ref-{request.Name}" });
    }

    public override Task<Empty> RegisterResourceOutputs(RegisterResourceOutputsRequest request, ServerCallContext context)
    {
        Outputs.Enqueue(request);
        return Task.FromResult(new Empty());
    }

    public override Task<Empty> RegisterStackInvokeTransform(Callback request, ServerCallContext context)
    {
        InvokeTransforms.Enqueue(request);
        return Task.FromResult(new Empty());
    }

    public override Task<Empty> RegisterResourceHook(RegisterResourceHookRequest request, ServerCallContext context)
    {
        Hooks.Enqueue(request);
        return Task.FromResult(new Empty());
    }

    public override Task<Empty> RegisterErrorHook(RegisterErrorHookRequest request, ServerCallContext context)
    {
        ErrorHooks.Enqueue(request);
        return Task.FromResult(new Empty());
    }

    public override async Task<Empty> SignalAndWaitForShutdown(Empty request, ServerCallContext context)
    {
        Interlocked.Increment(ref _signals);
        await (OnSignal?.Invoke() ?? Task.CompletedTask);
        return KnowsNoSignal ? await base.SignalAndWaitForShutdown(request, context) : new Empty();
    }

    public static string Urn(string parent, string type, string name)
    {
        var parentType = parent.Length == 0 ? "pulumi:pulumi:Stack" : parent.Split("::")[2];
        var qualified = parentType == "pulumi:pulumi:Stack" ? type : $"{parentType}${type}";
        return $"urn:pulumi:dev::shop::{qualified}::{name}";
    }
}
