using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Serialization;
using Pulumirpc;

namespace Pulumi;

public sealed partial class Deployment
{
    internal Output<T> Invoke<T>(string token, InvokeArgs? args, InvokeOptions? options, bool isSingle)
        => new(InvokeForDataAsync<T>(token, args, options, isSingle, skipUnknown: true));

    internal async Task<T> InvokeAsync<T>(string token, InvokeArgs? args, InvokeOptions? options, bool isSingle)
        => (await InvokeForDataAsync<T>(token, args, options, isSingle, skipUnknown: false).ConfigureAwait(false)).Value;

    private async Task<OutputData<T>> InvokeForDataAsync<T>(string token, InvokeArgs? args, InvokeOptions? options, bool isSingle, bool skipUnknown)
    {
        var serializer = new Serializer(await _features.ResourceReferencesAsync().ConfigureAwait(false));
        var written = await serializer.SerializeStructAsync($"invoke:{token}", (args ?? InvokeArgs.Empty).GetValues()).ConfigureAwait(false);
        var plain = Deserializer.Deserialize(written);
        var dependencies = serializer.Dependencies.ToImmutableHashSet();
        if (options is InvokeOutputOptions outputOptions)
        {
            var dependsOn = await outputOptions.DependsOn.ToOutput().DataTask.ConfigureAwait(false);
            dependencies = dependencies.Union(dependsOn.Value.IsDefault ? [] : dependsOn.Value);
        }

        if (skipUnknown && (!plain.IsKnown || await IsAnyNotThereYetAsync(dependencies).ConfigureAwait(false)))
        {
            return new OutputData<T>(dependencies, default!, IsKnown: false, plain.IsSecret);
        }

        var request = new ResourceInvokeRequest
        {
            Tok = token,
            Args = SpecialValues.WithoutSecrets(written).StructValue,
            Provider = await GetInvokeProviderAsync(token, options).ConfigureAwait(false),
            Version = options?.Version ?? string.Empty,
            PluginDownloadURL = options?.PluginDownloadURL ?? string.Empty,
            AcceptResources = true,
        };
        var result = Deserializer.Deserialize(Value.ForStruct(await InvokeAsync(request).ConfigureAwait(false)));
        var value = isSingle && result.Value is ImmutableDictionary<string, object?> { Count: > 0 } entries ? entries.Values.First() : result.Value;

        // A function's result is as secret as what it was called with.
        var converted = (T)OutputConverter.Convert($"invoke:{token}", value, typeof(T))!;
        return new OutputData<T>(dependencies, converted, result.IsKnown, plain.IsSecret || result.IsSecret);
    }

    private async Task<Struct> InvokeAsync(ResourceInvokeRequest request)
    {
        await AwaitPendingRegistrations().ConfigureAwait(false);
        var response = await _monitor.InvokeAsync(request).ConfigureAwait(false);
        if (response.Failures.Count > 0)
        {
            var reasons = response.Failures.Select(failure => failure.Property.Length == 0 ? failure.Reason : $"{failure.Reason} ({failure.Property})");
            throw new InvokeException($"Invoke of '{request.Tok}' failed: {string.Join("; ", reasons)}");
        }

        return response.Return;
    }

    private static async Task<bool> IsAnyNotThereYetAsync(IEnumerable<Resource> resources)
    {
        foreach (var resource in resources.OfType<CustomResource>().Where(resource => resource is not DependencyResource))
        {
            if (!(await resource.Id.DataTask.ConfigureAwait(false)).IsKnown)
            {
                return true;
            }
        }

        return false;
    }

    private static async Task<string> GetInvokeProviderAsync(string token, InvokeOptions? options)
    {
        var provider = options?.Provider ?? options?.Parent?.Providers.GetValueOrDefault(token.Split(':')[0]);
        return provider is null ? string.Empty : await provider.GetReferenceAsync().ConfigureAwait(false);
    }
}
