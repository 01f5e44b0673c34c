using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Lucid.Host.Graph;
using Lucid.Host.Values;
using Pulumirpc;

namespace Lucid.Host.Engine;

/// <summary>The resource monitor: what a program registers and reads.</summary>
/// <param name="target">What the run is about.</param>
/// <param name="registry">Where the resources are kept.</param>
/// <param name="log">Where it is told what the program did not ask.</param>
/// <param name="references">Knows the outputs of other stacks.</param>
/// <param name="callbacks">Calls back into the program.</param>
internal sealed class MonitorService(
    DeploymentTarget target, ResourceRegistry registry, EngineLog log, StackReferences references, Callbacks callbacks)
    : ResourceMonitor.ResourceMonitorBase
{
    private const string GetResource = "pulumi:pulumi:getResource";

    /// <summary>What is offered here, under the names by which programs ask.</summary>
    private static readonly ImmutableArray<(string Name, ResourceMonitorFeature Feature)> Features =
    [
        ("secrets", ResourceMonitorFeature.Secrets),
        ("resourceReferences", ResourceMonitorFeature.ResourceReferences),
        ("outputValues", ResourceMonitorFeature.OutputValues),
        ("aliasSpecs", ResourceMonitorFeature.AliasSpecs),
        ("deletedWith", ResourceMonitorFeature.DeletedWith),
        ("replaceWith", ResourceMonitorFeature.ReplaceWith),
        ("transforms", ResourceMonitorFeature.Transforms),
        ("invokeTransforms", ResourceMonitorFeature.InvokeTransforms),
        ("parameterization", ResourceMonitorFeature.Parameterization),
        ("resourceHooks", ResourceMonitorFeature.ResourceHooks),
        ("errorHooks", ResourceMonitorFeature.ErrorHooks),
    ];

    private readonly Registration _registration = new(target, registry, references);
    private readonly Inheritance _inheritance = new();
    private readonly Transforms _transforms = new(callbacks);
    private readonly Hooks _hooks = new(target, callbacks, log);
    private volatile bool _isComplete;

    /// <summary>Whether the program said that it has declared everything.</summary>
    public bool IsComplete => _isComplete;

    public override Task<DeploymentInfo> GetDeploymentInfo(Empty request, ServerCallContext context)
    {
        var info = new DeploymentInfo
        {
            Project = target.Project,
            Stack = target.Configuration.Stack,
            Organization = target.Organization,
            DryRun = target.Mode == EngineMode.Preview,
        };
        info.Config.Add(target.Configuration.Values.ToDictionary());
        info.ConfigSecretKeys.AddRange(target.Configuration.SecretKeys);
        info.SupportedFeatures.AddRange(Features.Select(feature => feature.Feature));
        return Task.FromResult(info);
    }

    public override Task<SupportsFeatureResponse> SupportsFeature(SupportsFeatureRequest request, ServerCallContext context)
        => Task.FromResult(new SupportsFeatureResponse { HasSupport = Features.Any(feature => feature.Name == request.Id) });

    public override async Task<RegisterResourceResponse> RegisterResource(RegisterResourceRequest request, ServerCallContext context)
    {
        Refuse(request.Remote, $"'{request.Name}' ({request.Type}) is constructed by a provider's plugin");
        var parent = _registration.FindParent(request.Parent, request.Type, request.Name);
        _inheritance.Complete(request, parent);
        var transforms = _transforms.Of(request, parent?.Urn);
        var transformed = await _transforms.ApplyAsync(transforms, request, context.CancellationToken).ConfigureAwait(false);
        _hooks.Check(transformed);
        var change = await _registration.AddAsync(transformed, parent, context.CancellationToken).ConfigureAwait(false);
        var resource = change.Resource;
        _transforms.Keep(resource.Urn, transforms);
        _inheritance.Keep(resource.Urn, transformed, parent?.Urn);
        await _hooks.BeforeAsync(transformed, change, context.CancellationToken).ConfigureAwait(false);
        await _hooks.AfterAsync(transformed, change, context.CancellationToken).ConfigureAwait(false);
        return new RegisterResourceResponse
        {
            Urn = resource.Urn.Text,
            Id = resource.Id ?? "",
            Object = Answer(resource, request.AcceptSecrets, request.AcceptResources, request.SupportsPartialValues),
        };
    }

    public override async Task<Empty> RegisterResourceOutputs(RegisterResourceOutputsRequest request, ServerCallContext context)
    {
        var outputs = RequestProperties.Read(request.Outputs, $"The outputs of {request.Urn}");
        if (!registry.TrySetOutputs(new Urn(request.Urn), outputs))
        {
            throw new RpcException(new Status(StatusCode.NotFound, $"Outputs were registered for a resource that was not: {request.Urn}"));
        }

        await _hooks.AfterOutputsAsync(new Urn(request.Urn), outputs, context.CancellationToken).ConfigureAwait(false);
        return new Empty();
    }

    public override Task<ReadResourceResponse> ReadResource(ReadResourceRequest request, ServerCallContext context)
    {
        var resource = _registration.Add(request);
        return Task.FromResult(new ReadResourceResponse
        {
            Urn = resource.Urn.Text,
            Properties = Answer(resource, request.AcceptSecrets, request.AcceptResources, supportsPartialValues: true),
        });
    }

    public override async Task<ResourceInvokeResponse> Invoke(ResourceInvokeRequest request, ServerCallContext context)
    {
        var transformed = await _transforms.ApplyAsync(request, context.CancellationToken).ConfigureAwait(false);
        var arguments = RequestProperties.Read(transformed.Args, $"The arguments of {request.Tok}");
        var answer = request.Tok switch
        {
            GetResource => Describe(Required(arguments, "urn", request.Tok)),
            StackReferences.Function => references.Read(Required(arguments, "name", request.Tok)),
            _ => throw Refusal($"the program calls the function '{request.Tok}' of a provider"),
        };
        return new ResourceInvokeResponse { Return = new StructWriter(acceptsSecrets: true, request.AcceptResources).Write(answer) };
    }

    public override Task<CallResponse> Call(ResourceCallRequest request, ServerCallContext context)
        => throw Refusal($"the program calls the method '{request.Tok}' of a provider");

    public override Task<Empty> RegisterStackTransform(Callback request, ServerCallContext context)
    {
        _transforms.AddToStack(request);
        return Task.FromResult(new Empty());
    }

    public override Task<Empty> RegisterStackInvokeTransform(Callback request, ServerCallContext context)
    {
        _transforms.AddToInvokes(request);
        return Task.FromResult(new Empty());
    }

    public override Task<Empty> RegisterResourceHook(RegisterResourceHookRequest request, ServerCallContext context)
    {
        _hooks.Add(request);
        return Task.FromResult(new Empty());
    }

    public override Task<Empty> RegisterErrorHook(RegisterErrorHookRequest request, ServerCallContext context)
    {
        _hooks.Add(request);
        return Task.FromResult(new Empty());
    }

    public override Task<RegisterPackageResponse> RegisterPackage(RegisterPackageRequest request, ServerCallContext context)
        => Task.FromResult(new RegisterPackageResponse { Ref = $"{request.Name}@{request.Version}" });

    /// <summary>Everything is done when it is registered, so there is nothing to wait for.</summary>
    public override Task<Empty> SignalAndWaitForShutdown(Empty request, ServerCallContext context)
    {
        _isComplete = true;
        return Task.FromResult(new Empty());
    }

    private static string Required(ObjectValue arguments, string name, string function) =>
        (arguments[name] as TextValue)?.Value ?? throw new RpcException(
            new Status(StatusCode.InvalidArgument, $"{function} was called without a '{name}'"));

    private ObjectValue Describe(string text)
    {
        var resource = registry.Find(new Urn(text))
            ?? throw new RpcException(new Status(StatusCode.NotFound, $"There is no resource {text}"));
        return ObjectValue.Create(
        [
            KeyValuePair.Create<string, PropertyValue>("id", new TextValue(resource.Id ?? "")),
            KeyValuePair.Create<string, PropertyValue>("state", resource.Outputs),
            KeyValuePair.Create<string, PropertyValue>("urn", new TextValue(text)),
        ]);
    }

    private static ByteString Answer(Resource resource, bool acceptSecrets, bool acceptResources, bool supportsPartialValues)
    {
        var outputs = resource.Kind == ResourceKind.Component ? ObjectValue.Empty : resource.Outputs;
        if (!supportsPartialValues)
        {
            // A program that cannot take a value apart gets none of it while a part is unknown.
            outputs = ObjectValue.Create(outputs.Entries.Where(entry => !entry.Value.ContainsUnknowns));
        }

        return new StructWriter(acceptSecrets, acceptResources).Write(outputs);
    }

    private static void Refuse(bool isAsked, string what)
    {
        if (isAsked)
        {
            throw Refusal(what);
        }
    }

    private static RpcException Refusal(string what)
        => new(new Status(StatusCode.Unimplemented, $"{what}, which the embedded engine does not offer; run it with the pulumi CLI"));
}
