using System.Reflection;
using System.Text.RegularExpressions;
using Lucid.Hardening.Clusters;
using Lucid.Hardening.Rules;

namespace Lucid.Hardening.Tests.Rules;

public sealed partial class RuleDescriptionsTests
{
    public static TheoryData<string> Ids => [.. RuleDescriptions.All.Select(rule => rule.Id)];

    [Fact]
    public void Ids_and_severities_are_those_of_the_list_in_git()
    {
        var pinned = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Rules", "RuleIds.txt"));

        Assert.Equal(pinned, RuleDescriptions.All.Select(rule => $"{rule.Id} {rule.Severity} {rule.Title}"));
    }

    [Fact]
    public void Every_rule_that_is_written_down_is_in_the_list()
    {
        var written = typeof(RuleDescriptions).Assembly.GetTypes()
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Static))
            .Where(property => property.PropertyType == typeof(RuleDescription))
            .Select(property => ((RuleDescription)property.GetValue(null)!).Id);

        Assert.Equal(RuleDescriptions.All.Select(rule => rule.Id), written.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_says_in_whole_sentences_why_and_what_to_do(string id)
    {
        var rule = Rule(id);

        Assert.Matches(Id(), rule.Id);
        Assert.Matches(Sentences(), rule.Rationale);
        Assert.Matches(Sentences(), rule.Remediation);
        Assert.Matches(Heading(), rule.Title);
        Assert.NotEmpty(rule.Standard);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void What_a_rule_includes_is_another_rule(string id)
        => Assert.All(Rule(id).Includes, included => Assert.NotEqual(id, Rule(included).Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Expressions_go_from_the_oldest_version_to_the_newest_and_have_messages(string id)
    {
        var admission = Rule(id).Admission;

        Assert.Equal(admission.Select(expression => expression.Since).Distinct().Order(), admission.Select(expression => expression.Since));
        Assert.All(admission, expression => Assert.InRange(
            expression.Since.Minor, KubernetesVersion.FirstWithAdmissionPolicies.Minor, KubernetesVersion.Newest.Minor));
        Assert.All(admission, expression => Assert.Matches(Heading(), expression.Message.Insert(0, "A")));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Expressions_speak_of_the_declared_variables_alone_and_close_what_they_open(string id)
        => Assert.All(Rule(id).Admission, expression =>
    {
        var text = Literal().Replace(expression.Expression, "''");

        Assert.Subset(
            new HashSet<string> { "podSpec", "podMetadata", "containers" },
            Variable().Matches(text).Select(match => match.Groups[1].Value).ToHashSet());
        Assert.DoesNotContain("object", text, StringComparison.Ordinal);
        Assert.Equal(text.Count(character => character == '('), text.Count(character => character == ')'));
        Assert.Equal(text.Count(character => character == '['), text.Count(character => character == ']'));
    });

    [Theory]
    [InlineData(29, null)]
    [InlineData(30, 30)]
    [InlineData(34, 30)]
    [InlineData(35, 35)]
    [InlineData(99, 35)]
    public void The_expression_for_a_version_is_the_newest_that_is_not_newer(int minor, int? since)
        => Assert.Equal(since, RestrictedRules.RunAsUser.AdmissionAt(new(minor))?.Since.Minor);

    [Fact]
    public void A_rule_of_a_later_version_has_no_expression_before_it() => Assert.Null(BaselineRules.ProbeHosts.AdmissionAt(new(33)));

    private static RuleDescription Rule(string id) => RuleDescriptions.All.Single(rule => rule.Id == id);

    [GeneratedRegex(@"^LUCID-[A-Z]{3}-[0-9]{3}\z")]
    private static partial Regex Id();

    [GeneratedRegex(@"^[A-Z/].*\.\z")]
    private static partial Regex Sentences();

    [GeneratedRegex(@"^[A-Z/].*[^.]\z")]
    private static partial Regex Heading();

    [GeneratedRegex("'[^']*'")]
    private static partial Regex Literal();

    [GeneratedRegex(@"variables\.(\w+)")]
    private static partial Regex Variable();
}
