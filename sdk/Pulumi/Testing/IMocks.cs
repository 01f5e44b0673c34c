namespace Pulumi.Testing;

/// <summary>Stands in for the engine and its providers in a test.</summary>
public interface IMocks
{
    /// <summary>Answers the registration, or the reading, of a resource.</summary>
    /// <param name="args">The resource.</param>
    /// <returns>The id, null for none, and the state: a dictionary or an args object.</returns>
    Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args);

    /// <summary>Answers the call of a function of a provider.</summary>
    /// <param name="args">The call.</param>
    /// <returns>The result: a dictionary or an args object.</returns>
    Task<object> CallAsync(MockCallArgs args);

    /// <summary>Sees what a component, or the stack, registers as its outputs.</summary>
    /// <param name="args">The outputs.</param>
    /// <returns>A task that ends when they are seen.</returns>
    Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args) => Task.CompletedTask;
}
