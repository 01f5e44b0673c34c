using Pulumi;

namespace Lucid.Testing.Running;

/// <summary>Makes the stack of a run: Pulumi's testing mode takes a stack with constructor parameters from a service provider.</summary>
internal sealed class StackFactory(Func<Stack> create) : IServiceProvider
{
    public object GetService(Type serviceType) => create();
}
