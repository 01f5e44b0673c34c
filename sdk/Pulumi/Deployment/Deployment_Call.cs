using System.Collections.Immutable;
using Pulumi.Serialization;
using Pulumi.Wire;
using Pulumirpc;

namespace Pulumi;

public sealed partial class Deployment
{
    /// <summary>The argument by which a method gets the resource that it belongs to.</summary>
    private const string SelfArgument = "__self__";

    internal Output<T> Call<T>(string token, CallArgs? args, Resource? self, CallOptions? options, RegisterPackageRequest? package = null)
        => new(CallForDataAsync<T>(token, args, self, options, package));

    /// <summary>Calls for the effect alone: whatever comes back is not read.</summary>
    internal void CallForEffect(string token, CallArgs? args, Resource? self, CallOptions? options, RegisterPackageRequest? package = null)
        => Tasks.Track(CallAsync(token, args, self, options, package));

    private async Task<OutputData<T>> CallForDataAsync<T>(
        string token, CallArgs? args, Resource? self, CallOptions? options, RegisterPackageRequest? package)
    {
        var response = await CallAsync(token, args, self, options, package).ConfigureAwait(false);

        // What is called says itself what its result depends on.
        var dependencies = response.ReturnDependencies.Values
            .SelectMany(returned => returned.Urns)
            .Distinct()
            .Select(urn => (Resource)new DependencyResource(urn))
            .ToImmutableHashSet();
        return ConvertResult<T>($"{token} result", Value.ForStruct(EngineAnswers.Read(response.Return, token)), dependencies, self);
    }

    private async Task<CallResponse> CallAsync(
        string token, CallArgs? args, Resource? self, CallOptions? options, RegisterPackageRequest? package)
    {
        var request = new ResourceCallRequest
        {
            Tok = token,
            Provider = await GetReferenceAsync(GetCallProvider(token, self, options)).ConfigureAwait(false),
            Version = (self is null ? options?.Version : self.Version) ?? string.Empty,
            PluginDownloadURL = (self is null ? options?.PluginDownloadURL : self.PluginDownloadURL) ?? string.Empty,
            PackageRef = await GetPackageReferenceAsync(package).ConfigureAwait(false),
        };
        await AddCallArgumentsAsync(request, args ?? CallArgs.Empty, self).ConfigureAwait(false);
        var response = await _monitor.CallAsync(request).ConfigureAwait(false);
        return response.Failures.Count == 0
            ? response
            : throw new CallException($"Call of '{token}' failed: {ReasonsOf(response.Failures)}");
    }

    /// <summary>A method runs in the provider that manages its resource.</summary>
    private static ProviderResource? GetCallProvider(string token, Resource? self, CallOptions? options)
        => self is null ? options?.Provider ?? options?.Parent?.GetProvider(token)
            : self.IsCustom ? self.Provider : null;

    private async Task AddCallArgumentsAsync(ResourceCallRequest request, CallArgs args, Resource? self)
    {
        var values = args.GetValues();
        if (self is not null)
        {
            values = values.Where(pair => pair.Key != SelfArgument).Append(KeyValuePair.Create(SelfArgument, (object?)self));
        }

        var arguments = new Struct();
        var keepOutputValues = await _features.OutputValuesAsync().ConfigureAwait(false);
        foreach (var (name, value) in values)
        {
            var serializer = new Serializer(keepResources: true, keepOutputValues, referencesAreDependencies: false);
            if (await serializer.SerializeAsync($"call:{request.Tok}.{name}", value).ConfigureAwait(false) is not { } written)
            {
                continue;
            }

            arguments.Add(name, written);
            var dependencies = new ResourceCallRequest.Types.ArgumentDependencies();
            dependencies.Urns.AddRange(await ResourceUrns.GetAsync(serializer.Dependencies).ConfigureAwait(false));
            request.ArgDependencies.Add(name, dependencies);
        }

        request.Args = StructWriter.Write(arguments);
    }
}
