namespace Lucid.Sdk.Tests.Resources;

/// <summary>Each option when options are merged.</summary>
public sealed class MergeTests
{
    [Fact]
    public async Task Each_single_value_of_the_second_wins()
        => await Harness.RunAsync(() =>
        {
            var (first, second) = (Single(new Thing("a"), "1", protect: true), Single(new Thing("b"), "2", protect: false));

            Assert.Equivalent(Values(second), Values(CustomResourceOptions.Merge(first, second)));
        });

    [Fact]
    public async Task Each_single_value_of_the_first_stays_where_the_second_has_none()
        => await Harness.RunAsync(() =>
        {
            var first = Single(new Thing("a"), "1", protect: true);

            Assert.Equivalent(Values(first), Values(CustomResourceOptions.Merge(first, new CustomResourceOptions())));
            Assert.Equivalent(Values(first), Values(CustomResourceOptions.Merge(null, first)));
        });

    [Fact]
    public async Task Each_list_is_appended()
    {
        CustomResourceOptions merged = null!;
        await Harness.RunAsync(() => merged = CustomResourceOptions.Merge(Lists(new Thing("a"), "1"), Lists(new Thing("b"), "2")));

        Assert.Equal(["1", "2"], merged.IgnoreChanges);
        Assert.Equal(["1", "2"], merged.ReplaceOnChanges);
        Assert.Equal(["1", "2"], merged.HideDiffs);
        Assert.Equal(["1", "2"], merged.AdditionalSecretOutputs);
        Assert.Equal(2, merged.Aliases.Count);
        Assert.Equal(2, merged.ResourceTransformations.Count);
        Assert.Equal(["a", "b"], await NamesAsync(merged.DependsOn));
        Assert.Equal(["a", "b"], await NamesAsync(merged.ReplaceWith));
    }

    [Fact]
    public void Variables_of_the_environment_are_overwritten_one_by_one()
    {
        var merged = CustomResourceOptions.Merge(
            new CustomResourceOptions { EnvVarMappings = { ["A"] = "1", ["B"] = "1" } },
            new CustomResourceOptions { EnvVarMappings = { ["B"] = "2" } });

        Assert.Equal(("1", "2"), (merged.EnvVarMappings["A"], merged.EnvVarMappings["B"]));
    }

    [Fact]
    public async Task Options_of_components_merge_alike()
        => await Harness.RunAsync(() =>
        {
            var merged = ComponentResourceOptions.Merge(
                new ComponentResourceOptions { Protect = true, Version = "1", IgnoreChanges = { "1" } },
                new ComponentResourceOptions { Version = "2", IgnoreChanges = { "2" } });

            Assert.Equal((true, "2"), (merged.Protect, merged.Version));
            Assert.Equal(["1", "2"], merged.IgnoreChanges);
            Assert.Empty(ComponentResourceOptions.Merge(null, null).Providers);
        });

    [Fact]
    public void Lists_of_new_options_are_there_and_empty()
    {
        var options = new CustomResourceOptions();

        Assert.Empty(options.Aliases);
        Assert.Empty(options.ReplaceOnChanges);
        Assert.Empty(options.HideDiffs);
        Assert.Empty(options.ResourceTransformations);
        Assert.NotNull(options.DependsOn);
        Assert.NotNull(options.ReplaceWith);
        Assert.Same(options.IgnoreChanges, options.IgnoreChanges);
    }

    private static async Task<IEnumerable<string>> NamesAsync(InputList<Resource> resources)
        => (await OutputUtilities.GetValueAsync(resources.ToOutput())).Select(resource => resource.GetResourceName());

    private static CustomResourceOptions Single(Thing thing, string text, bool protect) => new()
    {
        Id = text,
        Parent = thing,
        Protect = protect,
        Urn = text,
        Version = text,
        PluginDownloadURL = text,
        CustomTimeouts = new CustomTimeouts { Create = TimeSpan.FromSeconds(text.Length) },
        RetainOnDelete = protect,
        DeletedWith = thing,
        ReplacementTrigger = text,
        DeleteBeforeReplace = protect,
        ImportId = text,
    };

    private static object[] Values(CustomResourceOptions options) =>
    [
        options.Id!, options.Parent!.GetResourceName(), options.Protect!, options.Urn!, options.Version!, options.PluginDownloadURL!,
        options.CustomTimeouts!.Create!, options.RetainOnDelete!, options.DeletedWith!.GetResourceName(), options.ReplacementTrigger!,
        options.DeleteBeforeReplace!, options.ImportId!,
    ];

    private static CustomResourceOptions Lists(Thing thing, string text) => new()
    {
        Aliases = { new Alias { Name = text } },
        DependsOn = { thing },
        ReplaceWith = { thing },
        IgnoreChanges = { text },
        ReplaceOnChanges = { text },
        HideDiffs = { text },
        AdditionalSecretOutputs = { text },
        ResourceTransformations = { _ => null },
    };
}
