using System.Collections.Immutable;
using Pulumi.Serialization;
using Pulumi.Wire;
using Pulumirpc;

namespace Pulumi;

public sealed partial class Deployment
{
    internal Output<T> Invoke<T>(
        string token, InvokeArgs? args, InvokeOptions? options, RegisterPackageRequest? package = null, bool isSingle = false)
        => new(InvokeForDataAsync<T>(token, args, options, package, isSingle, skipUnknown: true));

    internal async Task<T> InvokeAsync<T>(
        string token, InvokeArgs? args, InvokeOptions? options, RegisterPackageRequest? package = null, bool isSingle = false)
        => (await InvokeForDataAsync<T>(token, args, options, package, isSingle, skipUnknown: false).ConfigureAwait(false)).Value;

    private async Task<OutputData<T>> InvokeForDataAsync<T>(
        string token, InvokeArgs? args, InvokeOptions? options, RegisterPackageRequest? package, bool isSingle, bool skipUnknown)
    {
        var serializer = new Serializer(await _features.ResourceReferencesAsync().ConfigureAwait(false));
        var written = await serializer.SerializeStructAsync($"invoke:{token}", (args ?? InvokeArgs.Empty).GetValues())
            .ConfigureAwait(false);
        var dependencies = serializer.Dependencies.ToImmutableHashSet();
        if (options is InvokeOutputOptions outputOptions)
        {
            var dependsOn = await outputOptions.DependsOn.ToOutput().DataTask.ConfigureAwait(false);
            dependencies = dependencies.Union(dependsOn.Value.IsDefault ? [] : dependsOn.Value);
        }

        if (skipUnknown && (SpecialValues.ContainsUnknown(written) || await IsAnyNotThereYetAsync(dependencies).ConfigureAwait(false)))
        {
            return new OutputData<T>(dependencies, default!, IsKnown: false, IsSecret: false);
        }

        var request = new ResourceInvokeRequest
        {
            Tok = token,
            Args = StructWriter.Write(written.StructValue),
            Provider = await GetReferenceAsync(options?.Provider ?? options?.Parent?.GetProvider(token)).ConfigureAwait(false),
            Version = options?.Version ?? string.Empty,
            PluginDownloadURL = options?.PluginDownloadURL ?? string.Empty,
            PackageRef = await GetPackageReferenceAsync(package).ConfigureAwait(false),
            AcceptResources = true,
        };
        var result = Value.ForStruct(await InvokeAsync(request).ConfigureAwait(false));
        return ConvertResult<T>($"{token} result", isSingle ? FirstOf(result) : result, dependencies, about: null);
    }

    private async Task<Struct> InvokeAsync(ResourceInvokeRequest request)
    {
        await AwaitPendingRegistrations().ConfigureAwait(false);
        var response = await _monitor.InvokeAsync(request).ConfigureAwait(false);
        return response.Failures.Count == 0
            ? EngineAnswers.Read(response.Return, request.Tok)
            : throw new InvokeException($"Invoke of '{request.Tok}' failed: {ReasonsOf(response.Failures)}");
    }

    private static string ReasonsOf(IEnumerable<CheckFailure> failures)
        => string.Join("; ", failures.Select(failure =>
            failure.Property.Length == 0 ? failure.Reason : $"{failure.Reason} ({failure.Property})"));

    /// <summary>What a function with a single result returned: the value of the one property, whatever its name.</summary>
    private static Value FirstOf(Value result)
        => result.StructValue is { Count: > 0 } fields
            ? fields[0].Value
            : throw new InvalidOperationException("The function returned nothing where a single value was expected.");

    private OutputData<T> ConvertResult<T>(string path, Value result, ImmutableHashSet<Resource> dependencies, Resource? about)
    {
        var data = Convert(path, result, typeof(T), about);
        return new OutputData<T>(OutputData.Union(dependencies, data.Resources), (T)data.Value!, data.IsKnown, data.IsSecret);
    }

    /// <summary>A function may read what its dependencies made, so it waits for them; in a preview they may not exist yet.</summary>
    private static async Task<bool> IsAnyNotThereYetAsync(IEnumerable<Resource> resources)
    {
        foreach (var resource in ResourceUrns.Expand(resources).OfType<CustomResource>())
        {
            // Of what the engine says that a value depends on, no id is known, ever.
            if (resource is not DependencyResource && !(await resource.Id.DataTask.ConfigureAwait(false)).IsKnown)
            {
                return true;
            }
        }

        return false;
    }

    private static async Task<string> GetReferenceAsync(ProviderResource? provider)
        => provider is null ? string.Empty : await provider.GetReferenceAsync().ConfigureAwait(false);
}
