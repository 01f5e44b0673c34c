using Lucid.Hardening.Validation;
using Pulumi;

namespace Lucid.Components;

/// <summary>Hands mistakes on as the one exception that Pulumi reports by its message alone, without a stack trace.</summary>
internal static class Refusal
{
    public static T Of<T>(Func<T> resolve)
    {
        try
        {
            return resolve();
        }
        catch (DeclarationException mistakes)
        {
            throw new RunException(mistakes.Message, mistakes);
        }
    }
}
