using Lucid.Host.Graph;
using Lucid.Host.Values;

namespace Lucid.Host.Policies;

/// <summary>Has a say in the inputs of a resource before they count. Many resources come at once.</summary>
public interface IRemediation
{
    /// <summary>The inputs that the resource is to have.</summary>
    /// <param name="resource">The resource as the program registers it.</param>
    /// <param name="provider">The resource's provider; null where it has none.</param>
    /// <param name="cancellationToken">Fires when the program goes away.</param>
    ValueTask<ObjectValue> RemediateAsync(Resource resource, Resource? provider, CancellationToken cancellationToken);
}
