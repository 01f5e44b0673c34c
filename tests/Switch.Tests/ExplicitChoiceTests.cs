namespace Lucid.Switch.Tests;

public sealed class ExplicitChoiceTests : IDisposable
{
    private readonly Checkout _checkout = new();

    [Fact]
    public void A_property_wins_over_the_kept_answer_and_outputs_are_kept_apart()
    {
        Assert.Equal(0, _checkout.WithPackages().Run("build Lucid.slnx").ExitCode);

        var outcome = _checkout.Run("build infra -p:PulumiSdk=embedded");

        Assert.True(outcome.ExitCode == 0, outcome.Output);
        Assert.Equal(["embedded", "official"], _checkout.BuiltWith);
        Assert.Equal("official", _checkout.KeptAnswer);
    }

    [Fact]
    public void An_environment_variable_needs_no_question()
    {
        var outcome = _checkout.WithDownFeed().Run("build Lucid.slnx", pulumiSdk: "embedded");

        Assert.True(outcome.ExitCode == 0, outcome.Output);
        Assert.Null(_checkout.KeptAnswer);
        Assert.Equal(["embedded"], _checkout.BuiltWith);
    }

    [Fact]
    public void Another_value_is_refused_by_name()
    {
        var outcome = _checkout.WithoutPackages().Run("build infra", pulumiSdk: "homemade");

        Assert.NotEqual(0, outcome.ExitCode);
        Assert.Contains("LUCIDSDK001: PulumiSdk is 'homemade'; it can be 'official' or 'embedded'.", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_single_project_before_any_selection_is_official_where_the_feed_has_the_packages()
    {
        var outcome = _checkout.WithPackages().Run("build infra");

        Assert.True(outcome.ExitCode == 0, outcome.Output);
        Assert.Equal(["official"], _checkout.BuiltWith);
    }

    [Fact]
    public void A_single_project_before_any_selection_names_the_two_ways_out_where_the_feed_lacks_them()
    {
        var outcome = _checkout.WithoutPackages().Run("build infra");

        Assert.NotEqual(0, outcome.ExitCode);
        Assert.Contains(
            "LUCIDSDK004: The configured package feed lacks the official Pulumi packages (NU1101). Either add a feed that has them to nuget.config, or build with the embedded SDK: run `make sdk` once, or set PulumiSdk=embedded.",
            outcome.Output,
            StringComparison.Ordinal);
        Assert.Null(_checkout.KeptAnswer);
    }

    [Fact]
    public void Packing_refuses_the_embedded_sdk()
    {
        var outcome = _checkout.WithoutPackages().Run("pack infra -p:PulumiSdk=embedded");

        Assert.NotEqual(0, outcome.ExitCode);
        Assert.Contains("LUCIDSDK005: Infra cannot be packed with the embedded SDK.", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Packing_with_the_official_packages_works()
    {
        var outcome = _checkout.WithPackages().Run("pack infra -p:PulumiSdk=official");

        Assert.True(outcome.ExitCode == 0, outcome.Output);
    }

    public void Dispose() => _checkout.Dispose();
}
