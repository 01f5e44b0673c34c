namespace Lucid.Sdk.Tests.Resources;

public sealed class OptionsTests
{
    [Fact]
    public void Merge_lets_single_values_of_the_second_win_and_appends_lists()
    {
        var merged = CustomResourceOptions.Merge(
            new CustomResourceOptions { Version = "1", Protect = true, IgnoreChanges = { "a" }, AdditionalSecretOutputs = { "x" }, EnvVarMappings = { ["K"] = "1" } },
            new CustomResourceOptions { Version = "2", IgnoreChanges = { "b" }, AdditionalSecretOutputs = { "y" }, EnvVarMappings = { ["K"] = "2" } });

        Assert.Equal("2", merged.Version);
        Assert.True(merged.Protect);
        Assert.Equal(["a", "b"], merged.IgnoreChanges);
        Assert.Equal(["x", "y"], merged.AdditionalSecretOutputs);
        Assert.Equal("2", merged.EnvVarMappings["K"]);
    }

    [Fact]
    public void Merge_takes_nulls_and_changes_neither_side()
    {
        var first = new CustomResourceOptions { IgnoreChanges = { "a" } };
        var merged = CustomResourceOptions.Merge(first, null);
        merged.IgnoreChanges.Add("b");

        Assert.Equal(["a"], first.IgnoreChanges);
        Assert.Empty(CustomResourceOptions.Merge(null, null).IgnoreChanges);
    }

    [Fact]
    public async Task Of_providers_the_last_for_a_package_wins_in_the_place_of_the_first()
    {
        await Harness.RunAsync(() =>
        {
            ProviderResource New(string package, string name) => new(package, name, ResourceArgs.Empty, (CustomResourceOptions?)null);
            var (first, other, second) = (New("a", "first"), New("b", "other"), New("a", "second"));
            var merged = ComponentResourceOptions.Merge(
                new ComponentResourceOptions { Providers = { first, other } },
                new ComponentResourceOptions { Providers = { second } });

            Assert.Equal([second, other], merged.Providers);
        });
    }

    [Fact]
    public async Task An_alias_that_says_two_things_at_once_fails_the_run()
    {
        Alias[] mistakes =
        [
            new() { Urn = "urn:pulumi:s::p::t::n", Name = "n" },
            new() { NoParent = true, ParentUrn = "urn:pulumi:s::p::t::n" },
        ];
        foreach (var alias in mistakes)
        {
            var failure = await Harness.RunFailingAsync(() => _ = new Thing("a", null, new CustomResourceOptions { Aliases = { alias } }));

            Assert.Contains(nameof(ArgumentException), failure.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Options_that_are_passed_in_are_not_changed()
    {
        var options = new CustomResourceOptions();
        await Harness.RunAsync(() =>
        {
            var parent = new Group("g", new ComponentResourceOptions { Protect = true });
            options.Parent = parent;
            _ = new Thing("a", null, options);
        });

        Assert.Null(options.Protect);
        Assert.Empty(options.IgnoreChanges);
    }
}
