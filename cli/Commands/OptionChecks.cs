using System.CommandLine;

namespace Lucid.Cli.Commands;

/// <summary>What options demand of their arguments.</summary>
internal static class OptionChecks
{
    /// <summary>Refuses the empty text, which is what an unset variable of a script leaves behind.</summary>
    public static Option<T> NotEmpty<T>(this Option<T> option)
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => token.Value.Length == 0))
            {
                result.AddError($"Option '{option.Name}' needs a text that is not empty.");
            }
        });
        return option;
    }
}
