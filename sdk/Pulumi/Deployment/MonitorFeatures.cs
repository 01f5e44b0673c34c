using System.Collections.Concurrent;

namespace Pulumi;

/// <summary>What the engine can do: each feature is asked for once, when it is first needed.</summary>
/// <param name="monitor">The engine's side of resources.</param>
internal sealed class MonitorFeatures(IMonitor monitor)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<bool>>> _answers = new();

    public Task<bool> ResourceReferencesAsync() => HasAsync("resourceReferences");

    public Task<bool> OutputValuesAsync() => HasAsync("outputValues");

    public Task<bool> DeletedWithAsync() => HasAsync("deletedWith");

    public Task<bool> ReplaceWithAsync() => HasAsync("replaceWith");

    public Task<bool> ParameterizationAsync() => HasAsync("parameterization");

    public Task<bool> AliasSpecsAsync() => HasAsync("aliasSpecs");

    public Task<bool> TransformsAsync() => HasAsync("transforms");

    public Task<bool> InvokeTransformsAsync() => HasAsync("invokeTransforms");

    public Task<bool> ResourceHooksAsync() => HasAsync("resourceHooks");

    public Task<bool> ErrorHooksAsync() => HasAsync("errorHooks");

    private Task<bool> HasAsync(string feature)
        => _answers.GetOrAdd(feature, name => new Lazy<Task<bool>>(() => monitor.SupportsFeatureAsync(name))).Value;
}
