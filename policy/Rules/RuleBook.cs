using Lucid.Policy.Dockerfiles.Rules;
using Lucid.Policy.Documents;
using Lucid.Policy.Network;
using Lucid.Policy.Pods;

namespace Lucid.Policy.Rules;

/// <summary>A set of rules; it never changes.</summary>
public sealed class RuleBook
{
    /// <summary>A book of these rules.</summary>
    /// <param name="rules">The rules, in any order.</param>
    /// <exception cref="ArgumentException">Two rules have the same id.</exception>
    public RuleBook(IEnumerable<Rule> rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        Rules = [.. rules.OrderBy(rule => rule.Description.Id, StringComparer.Ordinal)];
        var twice = Rules.Zip(Rules.Skip(1)).Where(pair => pair.First.Description.Id == pair.Second.Description.Id).ToList();
        if (twice.Count > 0)
        {
            throw new ArgumentException($"Two rules have the id {twice[0].First.Description.Id}.", nameof(rules));
        }
    }

    /// <summary>Every rule there is.</summary>
    public static RuleBook Standard { get; } = new(
    [
        new ReadableRule(), new KeysOnceRule(), new RightTypesRule(), new ValidNetworkPolicyRule(), new BuildableRule(),
        new KnownSourceRule(), new NumericUserRule(), .. PodSecurity.AllRules,
    ]);

    /// <summary>The rules, by id.</summary>
    public ImmutableArray<Rule> Rules { get; }

    /// <summary>The rule with an id.</summary>
    /// <param name="id">The id, such as <c>LUCID-POD-004</c>.</param>
    /// <returns>The rule, or null where there is none of that id.</returns>
    public Rule? Find(string id) => Rules.FirstOrDefault(rule => rule.Description.Id == id);
}
