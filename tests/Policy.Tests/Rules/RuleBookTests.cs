using Lucid.Hardening.Rules;
using Lucid.Policy.Pods.Baseline;
using Lucid.Policy.Rules;

namespace Lucid.Policy.Tests.Rules;

public sealed class RuleBookTests
{
    [Fact]
    public void Every_described_rule_is_in_the_standard_book_and_no_other()
        => Assert.Equal(RuleDescriptions.All, RuleBook.Standard.Rules.Select(rule => rule.Description));

    [Fact]
    public void Every_rule_class_is_in_the_standard_book()
    {
        var classes = typeof(Rule).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract);

        Assert.Equal(
            classes.Select(type => type.Name).Order(StringComparer.Ordinal),
            RuleBook.Standard.Rules.Select(rule => rule.GetType().Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_rule_is_found_by_its_id() => Assert.IsType<HostPathVolumesRule>(RuleBook.Standard.Find("LUCID-POD-004"));

    [Fact]
    public void An_unknown_id_finds_nothing() => Assert.Null(RuleBook.Standard.Find("LUCID-POD-999"));

    [Fact]
    public void Two_rules_with_one_id_make_no_book()
    {
        var exception = Assert.Throws<ArgumentException>(() => new RuleBook([new HostPathVolumesRule(), new HostPathVolumesRule()]));

        Assert.StartsWith("Two rules have the id LUCID-POD-004.", exception.Message, StringComparison.Ordinal);
    }
}
