using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Lucid.Host.Graph;
using Lucid.Host.Values;
using Pulumirpc;

namespace Lucid.Host.Engine;

/// <summary>The resource monitor: what a program registers and reads.</summary>
/// <param name="target">What the run is about.</param>
/// <param name="registry">Where the resources are kept.</param>
internal sealed class MonitorService(DeploymentTarget target, ResourceRegistry registry) : ResourceMonitor.ResourceMonitorBase
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
        ("parameterization", ResourceMonitorFeature.Parameterization),
    ];

    private readonly Registration _registration = new(target, registry);

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
        Refuse(request.Transforms.Count > 0, $"'{request.Name}' ({request.Type}) has resource transforms");
        var resource = await _registration.AddAsync(request, context.CancellationToken).ConfigureAwait(false);
        return new RegisterResourceResponse
        {
            Urn = resource.Urn.Text,
            Id = resource.Id ?? "",
            Object = Answer(resource, request.AcceptSecrets, request.AcceptResources, request.SupportsPartialValues),
        };
    }

    public override Task<Empty> RegisterResourceOutputs(RegisterResourceOutputsRequest request, ServerCallContext context)
        => registry.TrySetOutputs(new Urn(request.Urn), RequestProperties.Read(request.Outputs, $"The outputs of {request.Urn}"))
            ? Task.FromResult(new Empty())
            : throw new RpcException(new Status(
                StatusCode.NotFound, $"Outputs were registered for a resource that was not: {request.Urn}"));

    public override Task<ReadResourceResponse> ReadResource(ReadResourceRequest request, ServerCallContext context)
    {
        var resource = _registration.Add(request);
        return Task.FromResult(new ReadResourceResponse
        {
            Urn = resource.Urn.Text,
            Properties = Answer(resource, request.AcceptSecrets, request.AcceptResources, supportsPartialValues: true),
        });
    }

    public override Task<ResourceInvokeResponse> Invoke(ResourceInvokeRequest request, ServerCallContext context)
    {
        Refuse(request.Tok != GetResource, $"the program calls the function '{request.Tok}' of a provider");
        if (request.Args is null || !request.Args.Fields.TryGetValue("urn", out var text))
        {
            throw new RpcException(new Status(StatusCode.InvalidArgument, $"{GetResource} was called without a 'urn'"));
        }

        var urn = new Urn(text.StringValue);
        var resource = registry.Find(urn) ?? throw new RpcException(new Status(StatusCode.NotFound, $"There is no resource {urn}"));
        var answer = new Struct();
        answer.Fields.Add("urn", Value.ForString(urn.Text));
        answer.Fields.Add("id", Value.ForString(resource.Id ?? ""));
        var state = new StructWriter(acceptsSecrets: true, request.AcceptResources).Write(resource.Outputs);
        answer.Fields.Add("state", Value.ForStruct(state));
        return Task.FromResult(new ResourceInvokeResponse { Return = answer });
    }

    public override Task<CallResponse> Call(ResourceCallRequest request, ServerCallContext context)
        => throw Refusal($"the program calls the method '{request.Tok}' of a provider");

    public override Task<Empty> RegisterStackTransform(Callback request, ServerCallContext context)
        => throw Refusal("the stack has resource transforms");

    public override Task<Empty> RegisterStackInvokeTransform(Callback request, ServerCallContext context)
        => throw Refusal("the stack has invoke transforms");

    public override Task<Empty> RegisterResourceHook(RegisterResourceHookRequest request, ServerCallContext context)
        => throw Refusal($"the program has the resource hook '{request.Name}'");

    public override Task<Empty> RegisterErrorHook(RegisterErrorHookRequest request, ServerCallContext context)
        => throw Refusal($"the program has the error hook '{request.Name}'");

    public override Task<RegisterPackageResponse> RegisterPackage(RegisterPackageRequest request, ServerCallContext context)
        => Task.FromResult(new RegisterPackageResponse { Ref = $"{request.Name}@{request.Version}" });

    /// <summary>Everything is done when it is registered, so there is nothing to wait for.</summary>
    public override Task<Empty> SignalAndWaitForShutdown(Empty request, ServerCallContext context) => Task.FromResult(new Empty());

    private static Struct Answer(Resource resource, bool acceptSecrets, bool acceptResources, bool supportsPartialValues)
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
