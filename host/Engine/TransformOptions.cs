using Google.Protobuf.Collections;
using Pulumirpc;

namespace Lucid.Host.Engine;

/// <summary>The options of a resource as transforms see and change them.</summary>
internal static class TransformOptions
{
    public static TransformResourceOptions Of(RegisterResourceRequest request)
    {
        var options = new TransformResourceOptions
        {
            DependsOn = { request.Dependencies },
            IgnoreChanges = { request.IgnoreChanges },
            ReplaceOnChanges = { request.ReplaceOnChanges },
            Version = request.Version,
            Aliases = { request.AliasURNs.Select(urn => new Alias { Urn = urn }).Concat(request.Aliases) },
            Provider = request.Provider,
            CustomTimeouts = request.CustomTimeouts,
            PluginDownloadUrl = request.PluginDownloadURL,
            DeletedWith = request.DeletedWith,
            AdditionalSecretOutputs = { request.AdditionalSecretOutputs },
            Providers = { request.Providers },
            PluginChecksums = { request.PluginChecksums },
            Hooks = request.Hooks,
            Import = request.ImportId,
            HideDiff = { request.HideDiffs },
            ReplaceWith = { request.ReplaceWith },
        };
        if (request.HasReplacementTrigger)
        {
            options.ReplacementTrigger = request.ReplacementTrigger;
        }

        if (request.HasProtect)
        {
            options.Protect = request.Protect;
        }

        if (request.HasRetainOnDelete)
        {
            options.RetainOnDelete = request.RetainOnDelete;
        }

        if (request.DeleteBeforeReplaceDefined)
        {
            options.DeleteBeforeReplace = request.DeleteBeforeReplace;
        }

        return options;
    }

    /// <summary>Makes a transform's options the resource's; null leaves them as they are.</summary>
    public static void Apply(TransformResourceOptions? options, RegisterResourceRequest request)
    {
        if (options is null)
        {
            return;
        }

        Replace(request.Dependencies, options.DependsOn);
        Replace(request.IgnoreChanges, options.IgnoreChanges);
        Replace(request.ReplaceOnChanges, options.ReplaceOnChanges);
        Replace(request.AdditionalSecretOutputs, options.AdditionalSecretOutputs);
        Replace(request.HideDiffs, options.HideDiff);
        Replace(request.ReplaceWith, options.ReplaceWith);
        Replace(request.Aliases, options.Aliases);
        request.AliasURNs.Clear();
        Replace(request.Providers, options.Providers);
        Replace(request.PluginChecksums, options.PluginChecksums);
        (request.Version, request.Provider, request.PluginDownloadURL) = (options.Version, options.Provider, options.PluginDownloadUrl);
        (request.DeletedWith, request.ImportId) = (options.DeletedWith, options.Import);
        (request.CustomTimeouts, request.Hooks) = (options.CustomTimeouts, options.Hooks);
        request.ClearReplacementTrigger();
        if (options.HasReplacementTrigger)
        {
            request.ReplacementTrigger = options.ReplacementTrigger;
        }

        request.ClearProtect();
        request.ClearRetainOnDelete();
        if (options.HasProtect)
        {
            request.Protect = options.Protect;
        }

        if (options.HasRetainOnDelete)
        {
            request.RetainOnDelete = options.RetainOnDelete;
        }

        (request.DeleteBeforeReplaceDefined, request.DeleteBeforeReplace) = (options.HasDeleteBeforeReplace, options.DeleteBeforeReplace);
    }

    private static void Replace<T>(RepeatedField<T> field, RepeatedField<T> values)
    {
        field.Clear();
        field.AddRange(values);
    }

    private static void Replace<T>(MapField<string, T> field, MapField<string, T> values)
    {
        field.Clear();
        field.Add(values);
    }
}
