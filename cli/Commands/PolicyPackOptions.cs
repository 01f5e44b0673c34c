using System.CommandLine;
using System.CommandLine.Parsing;
using Lucid.Host.Policies;

namespace Lucid.Cli.Commands;

/// <summary>The options that name the policy packs of a run; the first two as the pulumi CLI has them.</summary>
internal sealed class PolicyPackOptions
{
    private readonly Option<string[]> _packs = new("--policy-pack")
    {
        Description = "A policy pack to heed: the folder of its PulumiPolicy.yaml, or an executable. May be given several times.",
        HelpName = "DIR",
    };

    private readonly Option<string[]> _configs = new("--policy-pack-config")
    {
        Description = "A JSON file with the levels and properties of a pack's policies: the first file for the first pack, and so on.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _timeout = new("--policy-pack-timeout")
    {
        Description = "How long a policy pack may take to be ready, and to answer a call; 0: for ever. Default: 60.",
        HelpName = "SECONDS",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_packs.NotEmpty());
        command.Options.Add(_configs.NotEmpty());
        command.Options.Add(_timeout.WholeNumber());
        command.Validators.Add(CheckPairs);
    }

    /// <summary>Those of the options that are given.</summary>
    public IEnumerable<string> Given(SymbolResult result) => result.Given(_packs, _configs, _timeout);

    /// <summary>The packs, each with its configuration.</summary>
    public ImmutableArray<PolicyPackRequest> Packs(ParseResult parsed)
    {
        var configs = parsed.GetValue(_configs) ?? [];
        return [.. (parsed.GetValue(_packs) ?? []).Select((pack, index) => new PolicyPackRequest(pack, configs.ElementAtOrDefault(index)))];
    }

    /// <summary>The time that a pack has; null for the default.</summary>
    public TimeSpan? Timeout(ParseResult parsed) => OptionChecks.ToTimeout(parsed.GetValue(_timeout));

    // As the pulumi CLI has it: either no pack has a configuration, or each has.
    private void CheckPairs(CommandResult result)
    {
        var (packs, configs) = (result.GetResult(_packs)?.Tokens.Count ?? 0, result.GetResult(_configs)?.Tokens.Count ?? 0);
        if (configs > 0 && configs != packs)
        {
            result.AddError(FormattableString.Invariant(
                $"{_configs.Name} is given {configs} times and {_packs.Name} {packs} times: each pack needs its own, in the same order."));
        }
    }
}
