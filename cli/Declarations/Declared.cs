using Lucid.Hardening.Validation;
using Lucid.Host.Diagnostics;
using Lucid.Host.Graph;

namespace Lucid.Cli.Declarations;

/// <summary>What a component's inputs resolve to, once more.</summary>
internal static class Declared
{
    /// <exception cref="HostFailureException">An input is none that the component would register.</exception>
    public static T Resolve<T>(Resource resource, Func<T> resolve)
    {
        try
        {
            return resolve();
        }
        catch (DeclarationException exception)
        {
            throw new HostFailureException(FailureKind.Program, [Diagnostic.Error(exception.Message) with { Urn = resource.Urn }]);
        }
    }
}
