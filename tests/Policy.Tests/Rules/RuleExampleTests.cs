using System.Text;
using Lucid.Policy.Documents;
using Lucid.Policy.Findings;
using Lucid.Policy.Rules;

namespace Lucid.Policy.Tests.Rules;

public sealed class RuleExampleTests
{
    private const string Mark = "# !";

    private static readonly DateOnly Today = new(2026, 11, 23);

    public static TheoryData<string, string> Good => Examples(rule => rule.Good);

    public static TheoryData<string, string> Bad => Examples(rule => rule.Bad);

    public static TheoryData<string> Ids => [.. RuleBook.Standard.Rules.Select(rule => rule.Description.Id)];

    [Theory]
    [MemberData(nameof(Good))]
    public void A_good_example_keeps_its_rule(string id, string title)
        => Assert.Empty(Check(id, Example(id, title, rule => rule.Good)));

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_bad_example_breaks_its_rule_in_every_marked_line_and_no_other(string id, string title)
    {
        var example = Example(id, title, rule => rule.Bad);
        var marked = example.Text.Split('\n').Index().Where(line => line.Item.EndsWith(Mark, StringComparison.Ordinal))
            .Select(line => line.Index + (line.Item == Mark ? 2 : 1));

        Assert.Equal(marked, Check(id, example).Select(finding => finding.Location.Line).Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public void What_is_found_is_told_in_one_line_with_a_place(string id, string title) => Assert.All(
        Check(id, Example(id, title, rule => rule.Bad)),
        finding =>
        {
            Assert.DoesNotContain('\n', finding.Message);
            Assert.False(finding.Message.EndsWith('.'), finding.Message);
            Assert.InRange(finding.Location.Column, 1, 200);
        });

    [Theory]
    [MemberData(nameof(Ids))]
    public void Examples_of_rules_about_pods_have_nothing_else_wrong_with_them(string id)
    {
        if (RuleBook.Standard.Find(id) is PodRule rule)
        {
            Assert.All(rule.Good.Concat(rule.Bad), example =>
            {
                var findings = RuleRunner.Run(RuleBook.Standard, [Read(example)], new() { Kubernetes = example.Version, Today = Today });
                Assert.DoesNotContain(findings, finding => finding.Rule.Id.StartsWith("LUCID-DOC", StringComparison.Ordinal));
            });
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_rule_has_examples_of_both_kinds_with_titles_of_their_own(string id)
    {
        var rule = RuleBook.Standard.Find(id)!;

        Assert.NotEmpty(rule.Good);
        Assert.NotEmpty(rule.Bad);
        Assert.Equal(rule.Bad.Length, rule.Bad.Select(example => example.Title).Distinct().Count());
        Assert.Equal(rule.Good.Length, rule.Good.Select(example => example.Title).Distinct().Count());
    }

    private static TheoryData<string, string> Examples(Func<Rule, ImmutableArray<RuleExample>> examples)
    {
        var data = new TheoryData<string, string>();
        foreach (var rule in RuleBook.Standard.Rules)
        {
            foreach (var example in examples(rule))
            {
                data.Add(rule.Description.Id, example.Title);
            }
        }

        return data;
    }

    private static RuleExample Example(string id, string title, Func<Rule, ImmutableArray<RuleExample>> examples)
        => examples(RuleBook.Standard.Find(id)!).Single(example => example.Title == title);

    private static ImmutableArray<Finding> Check(string id, RuleExample example)
        => RuleRunner.Run(new RuleBook([RuleBook.Standard.Find(id)!]), [Read(example)], new() { Kubernetes = example.Version, Today = Today });

    private static SourceFile Read(RuleExample example) => SourceReader.Read(example.FileName, Encoding.UTF8.GetBytes(example.Text))!;
}
