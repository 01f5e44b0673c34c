using Lucid.Components.Metadata;
using Lucid.Hardening.Validation;
using Pulumi;

namespace Lucid.Components;

/// <summary>Hands mistakes on as the one exception that Pulumi reports by its message alone, without a stack trace.</summary>
internal static class Refusal
{
    /// <summary>Resolves what args declare, once nothing of them is missing.</summary>
    /// <exception cref="RunException">Something is wrong; the message lists every mistake.</exception>
    public static T Of<T>(string kind, string name, ResourceArgs args, Func<T> resolve) => Of(() =>
    {
        EmptyInputs.Check(kind, name, args);
        return resolve();
    });

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
