using System.Collections.Concurrent;
using Google.Protobuf.Collections;
using Lucid.Host.Graph;
using Pulumirpc;

namespace Lucid.Host.Engine;

/// <summary>
/// What a resource has from its parent where the program says nothing of it: protection, retention, deletion with another one, and the
/// provider. It comes before the transforms, which see it and may take it away again.
/// </summary>
internal sealed class Inheritance
{
    private readonly ConcurrentDictionary<Urn, MapField<string, string>> _providersOfComponents = new();

    /// <summary>Puts into a request what it inherits.</summary>
    public void Complete(RegisterResourceRequest request, Resource? parent)
    {
        if (parent is { IsProtected: true } && !request.HasProtect)
        {
            request.Protect = true;
        }

        if (parent is { IsRetainedOnDelete: true } && !request.HasRetainOnDelete)
        {
            request.RetainOnDelete = true;
        }

        if (request.DeletedWith.Length == 0)
        {
            request.DeletedWith = parent?.DeletedWith?.Text ?? "";
        }

        if (request.Custom && request.Provider.Length == 0)
        {
            request.Provider = ProviderOf(request, parent);
        }
    }

    /// <summary>Notes the providers of a component, by package, for its children.</summary>
    /// <param name="urn">The component.</param>
    /// <param name="request">The component as its transforms left it.</param>
    /// <param name="parent">Its parent, whose providers it passes on.</param>
    public void Keep(Urn urn, RegisterResourceRequest request, Urn? parent)
    {
        var providers = request.Providers.Clone();
        foreach (var (package, provider) in OfComponent(parent).Where(inherited => !providers.ContainsKey(inherited.Key)))
        {
            providers.Add(package, provider);
        }

        if (!request.Custom && providers.Count > 0)
        {
            _providersOfComponents[urn] = providers;
        }
    }

    private string ProviderOf(RegisterResourceRequest request, Resource? parent)
    {
        var package = request.Type.Split(':')[0];
        return parent?.Provider is { } inherited && inherited.Package == package ? inherited.ToString()
            : request.Providers.TryGetValue(package, out var own) ? own
            : OfComponent(parent?.Urn).TryGetValue(package, out var named) ? named
            : "";
    }

    private MapField<string, string> OfComponent(Urn? urn) =>
        urn is { } component && _providersOfComponents.TryGetValue(component, out var providers) ? providers : [];
}
