using Google.Protobuf.WellKnownTypes;
using Lucid.Host.Graph;
using Lucid.Host.Values;
using Pulumirpc;

namespace Lucid.Host.Policies;

/// <summary>Resources as policy packs see them: unknown values and secrets are marked, references are ids or URNs.</summary>
internal static class AnalyzerMessages
{
    private const string InternalPrefix = "__";

    private static readonly StructWriter Writer = new(acceptsSecrets: true, acceptsResources: false);

    /// <summary>What is asked of one resource, by its inputs.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="provider">Its provider, or null.</param>
    /// <param name="keepsInternal">Whether keys that begin with __ stay, as they have to where the answer replaces the inputs.</param>
    public static AnalyzeRequest Request(Resource resource, Resource? provider, bool keepsInternal) => new()
    {
        Type = resource.Type,
        Name = resource.Name,
        Urn = resource.Urn.Text,
        Properties = keepsInternal ? Writer.WriteMessage(resource.Inputs) : WithoutInternal(Writer.WriteMessage(resource.Inputs)),
        Options = Options(resource),
        Provider = Provider(provider),
    };

    /// <summary>A resource of the whole stack, with what is known of its outputs.</summary>
    public static AnalyzerResource InStack(Resource resource, Resource? provider)
    {
        var message = new AnalyzerResource
        {
            Type = resource.Type,
            Name = resource.Name,
            Urn = resource.Urn.Text,
            Properties = WithoutInternal(Writer.WriteMessage(resource.Outputs)),
            Options = Options(resource),
            Provider = Provider(provider),
            Parent = resource.Parent?.Text ?? "",
        };
        message.Dependencies.AddRange(resource.Dependencies.Select(urn => urn.Text));
        foreach (var (property, urns) in resource.PropertyDependencies.Where(entry => !entry.Value.IsEmpty))
        {
            var dependencies = new AnalyzerPropertyDependencies();
            dependencies.Urns.AddRange(urns.Select(urn => urn.Text));
            message.PropertyDependencies.Add(property, dependencies);
        }

        return message;
    }

    private static AnalyzerResourceOptions Options(Resource resource)
    {
        var options = new AnalyzerResourceOptions
        {
            Protect = resource.IsProtected,
            DeleteBeforeReplace = resource.DeleteBeforeReplace ?? false,
            DeleteBeforeReplaceDefined = resource.DeleteBeforeReplace is not null,
            CustomTimeouts = new AnalyzerResourceOptions.Types.CustomTimeouts(),
            Parent = resource.Parent?.Text ?? "",
        };
        options.IgnoreChanges.AddRange(resource.IgnoreChanges);
        options.AdditionalSecretOutputs.AddRange(resource.AdditionalSecretOutputs);
        return options;
    }

    private static AnalyzerProviderResource? Provider(Resource? provider) => provider is null ? null : new AnalyzerProviderResource
    {
        Type = provider.Type,
        Name = provider.Name,
        Urn = provider.Urn.Text,
        Properties = WithoutInternal(Writer.WriteMessage(provider.Inputs)),
    };

    private static Struct WithoutInternal(Struct properties)
    {
        string[] keys = [.. properties.Fields.Keys.Where(key => key.StartsWith(InternalPrefix, StringComparison.Ordinal))];
        foreach (var key in keys)
        {
            properties.Fields.Remove(key);
        }

        foreach (var value in properties.Fields.Values)
        {
            WithoutInternal(value);
        }

        return properties;
    }

    private static void WithoutInternal(Value value)
    {
        switch (value.KindCase)
        {
            case Value.KindOneofCase.StructValue:
                WithoutInternal(value.StructValue);
                break;
            case Value.KindOneofCase.ListValue:
                value.ListValue.Values.ToList().ForEach(WithoutInternal);
                break;
        }
    }
}
