using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi.Serialization;
using Pulumi.Wire;
using Pulumirpc;

namespace Pulumi;

public sealed partial class Deployment
{
    private readonly ConcurrentDictionary<RegisterPackageRequest, Lazy<Task<string>>> _packages = new();

    /// <summary>Gives a resource its pending outputs and starts what completes them.</summary>
    internal void RegisterOrRead(Resource resource, ResourceArgs args, ResourceOptions options, RegisterPackageRequest? package)
    {
        var outputs = OutputProperty.InitializeAll(resource);
        Tasks.Track(CompleteAsync(resource, args, options, package, outputs));
    }

    /// <summary>Tells the engine a component's outputs once they are all there.</summary>
    internal void RegisterOutputs(ComponentResource component, Output<IDictionary<string, object?>> outputs)
        => Tasks.Track(RegisterOutputsAsync(component, outputs));

    /// <summary>Resources that come from a parameterized package refer to it by what the engine called it.</summary>
    internal async Task<string> GetPackageReferenceAsync(RegisterPackageRequest? package)
    {
        if (package is null)
        {
            return string.Empty;
        }

        if (!await _features.ParameterizationAsync().ConfigureAwait(false))
        {
            throw new RunException(
                $"The engine does not support parameterized packages, which '{package.Name}' needs; use a newer Pulumi CLI.");
        }

        var reference = _packages.GetOrAdd(
            package,
            request => new Lazy<Task<string>>(() => _monitor.RegisterPackageAsync(PackageRequests.Create(request))));
        return await reference.Value.ConfigureAwait(false);
    }

    private async Task CompleteAsync(
        Resource resource, ResourceArgs args, ResourceOptions options, RegisterPackageRequest? package,
        ImmutableArray<(string Name, IOutputCompletionSource Source)> outputs)
    {
        // Serializing may call into the program's own code; the constructor that registers must not wait for it.
        await Task.Yield();
        try
        {
            var answer = await AskAsync(resource, args, options, package).ConfigureAwait(false);
            Func<string, System.Type, OutputData<object?>> read = (name, type) => Read(resource, name, type, answer);
            foreach (var (name, source) in outputs)
            {
                source.SetAnswer(read, name, answer.CanWait);
            }
        }
        catch (Exception exception)
        {
            foreach (var (_, source) in outputs)
            {
                source.SetException(exception);
            }

            throw;
        }
    }

    private async Task<ResourceAnswer> AskAsync(Resource resource, ResourceArgs args, ResourceOptions options, RegisterPackageRequest? package)
    {
        var builder = new ResourceRequestBuilder(this, _features, resource, args, options, package);
        if (options.Urn is { Length: > 0 } urn)
        {
            return await LookUpAsync(urn).ConfigureAwait(false);
        }

        // An empty id means none: generated classes always set one.
        if (options.Id is { } id && await GetIdAsync(id).ConfigureAwait(false) is { } knownId)
        {
            var read = await builder.BuildReadAsync(knownId).ConfigureAwait(false);
            var response = await _monitor.ReadAsync(resource, read).ConfigureAwait(false);
            return new ResourceAnswer(response.Urn, knownId, EngineAnswers.Read(response.Properties, response.Urn), isComplete: true);
        }

        var request = await builder.BuildRegisterAsync().ConfigureAwait(false);
        return await RegisterAsync(resource, request).ConfigureAwait(false);
    }

    private async Task<ResourceAnswer> RegisterAsync(Resource resource, RegisterResourceRequest request)
    {
        try
        {
            return await _monitor.RegisterAsync(resource, request).ConfigureAwait(false);
        }
        catch (Grpc.Core.RpcException exception) when (_transformFailures.TryGetValue((request.Type, request.Name), out var failure))
        {
            throw new RunException(failure, exception);
        }
    }

    private async Task<ResourceAnswer> LookUpAsync(string urn)
    {
        var arguments = StructWriter.Write(new Struct { ["urn"] = Value.ForString(urn) });
        var request = new ResourceInvokeRequest { Tok = "pulumi:pulumi:getResource", Args = arguments, AcceptResources = true };
        var response = await InvokeAsync(request).ConfigureAwait(false);
        return new ResourceAnswer(
            response["urn"].StringValue, response["id"].StringValue, response["state"].StructValue, isComplete: true);
    }

    /// <summary>The id to read; null to register instead.</summary>
    private static async Task<string?> GetIdAsync(Input<string> id)
    {
        var data = await id.ToOutput().DataTask.ConfigureAwait(false);
        return !data.IsKnown ? Signatures.Unknown : string.IsNullOrEmpty(data.Value) ? null : data.Value;
    }

    private OutputData<object?> Read(Resource resource, string name, System.Type type, ResourceAnswer answer)
    {
        if (name == Resource.UrnName)
        {
            return OutputData.Known<object?>(answer.Urn);
        }

        if (name == CustomResource.IdName && resource is CustomResource)
        {
            var isKnown = !string.IsNullOrEmpty(answer.Id) && answer.Id != Signatures.Unknown;
            return new OutputData<object?>(OutputData.NoResources, answer.Id, isKnown, IsSecret: false);
        }

        if (answer.Properties.TryGetValue(name, out var value))
        {
            var data = Convert($"{resource.Type}.{name}", value, type, resource);
            return data with { Resources = OutputData.Union(data.Resources, answer.DependenciesOf(name)) };
        }

        // What a preview does not show may come with the update; what an update does not show is not there.
        var isKnownDefault = answer.IsComplete && !Settings.IsDryRun;
        return new OutputData<object?>(OutputData.NoResources, OutputConverter.DefaultOf(type), isKnownDefault, IsSecret: false);
    }

    /// <summary>Reads a value of the wire into a type; one that does not fit is a warning and the type's default.</summary>
    private OutputData<object?> Convert(string path, Value value, System.Type type, Resource? about)
    {
        var data = Deserializer.Deserialize(value);
        try
        {
            return data with { Value = data.IsKnown ? OutputConverter.Convert(path, data.Value, type) : OutputConverter.DefaultOf(type) };
        }
        catch (ConversionException exception)
        {
            Logger.Warn(exception.Message, about);
            return data with { Value = OutputConverter.DefaultOf(type) };
        }
    }

    private async Task RegisterOutputsAsync(ComponentResource component, Output<IDictionary<string, object?>> outputs)
    {
        var urn = await component.Urn.DataTask.ConfigureAwait(false);
        var serializer = new Serializer(await _features.ResourceReferencesAsync().ConfigureAwait(false));
        var data = await outputs.DataTask.ConfigureAwait(false);
        var values = await serializer.SerializeStructAsync("outputs", data.Value ?? ImmutableDictionary<string, object?>.Empty)
            .ConfigureAwait(false);
        var request = new RegisterResourceOutputsRequest { Urn = urn.Value, Outputs = StructWriter.Write(values.StructValue) };
        await _monitor.RegisterOutputsAsync(request).ConfigureAwait(false);
    }
}
