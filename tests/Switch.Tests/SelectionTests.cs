namespace Lucid.Switch.Tests;

public sealed class SelectionTests : IDisposable
{
    private readonly Checkout _checkout = new();

    [Fact]
    public void A_feed_with_the_packages_selects_official_and_one_line_says_so()
    {
        var outcome = _checkout.WithPackages().Run("build Lucid.slnx");

        Assert.True(outcome.ExitCode == 0, outcome.Output);
        Assert.Equal(1, outcome.Count("Pulumi SDK: official, because the configured feed has the official packages. Change it with"));
        Assert.Equal("official", _checkout.KeptAnswer);
        Assert.Equal(["official"], _checkout.BuiltWith);
    }

    [Fact]
    public void A_feed_without_the_packages_selects_embedded_and_one_line_says_so()
    {
        var outcome = _checkout.WithoutPackages().Run("build Lucid.slnx");

        Assert.True(outcome.ExitCode == 0, outcome.Output);
        Assert.Equal(1, outcome.Count("Pulumi SDK: embedded, because the configured feed lacks the official packages (NU1101). Change it with"));
        Assert.Equal("embedded", _checkout.KeptAnswer);
        Assert.Equal(["embedded"], _checkout.BuiltWith);
    }

    [Fact]
    public void A_bare_dotnet_test_selects_too()
    {
        var outcome = _checkout.WithoutPackages().Run("test Lucid.slnx");

        Assert.True(outcome.ExitCode == 0, outcome.Output);
        Assert.Equal("embedded", _checkout.KeptAnswer);
    }

    [Fact]
    public void A_single_project_follows_the_kept_answer()
    {
        Assert.Equal(0, _checkout.WithoutPackages().Run("msbuild sdk/Selection.proj").ExitCode);

        var outcome = _checkout.Run("build infra");

        Assert.True(outcome.ExitCode == 0, outcome.Output);
        Assert.Equal(["embedded"], _checkout.BuiltWith);
    }

    [Fact]
    public void A_feed_that_is_down_leaves_the_kept_answer_alone()
    {
        Assert.Equal(0, _checkout.WithoutPackages().Run("msbuild sdk/Selection.proj").ExitCode);

        var asked = _checkout.WithDownFeed().Run("msbuild sdk/Selection.proj -t:ReselectPulumiSdk");

        Assert.NotEqual(0, asked.ExitCode);
        Assert.Contains("LUCIDSDK002: The package feed could not be reached (NU1301). An earlier answer, if there was one, stays as it was.", asked.Output, StringComparison.Ordinal);
        Assert.Equal("embedded", _checkout.KeptAnswer);
    }

    [Fact]
    public void A_feed_that_is_down_at_the_first_question_is_an_error_and_nothing_is_kept()
    {
        var outcome = _checkout.WithDownFeed().Run("build Lucid.slnx");

        Assert.NotEqual(0, outcome.ExitCode);
        Assert.Contains("LUCIDSDK002: The package feed could not be reached (NU1301)", outcome.Output, StringComparison.Ordinal);
        Assert.Null(_checkout.KeptAnswer);
    }

    [Fact]
    public void Asking_again_follows_a_feed_that_changed()
    {
        Assert.Equal(0, _checkout.WithoutPackages().Run("msbuild sdk/Selection.proj").ExitCode);
        Assert.Equal(0, _checkout.WithPackages().Run("msbuild sdk/Selection.proj -t:ReselectPulumiSdk").ExitCode);

        Assert.Equal("official", _checkout.KeptAnswer);
    }

    public void Dispose() => _checkout.Dispose();
}
