namespace Lucid.Sdk.Tests.Resources;

public sealed class ResourceTests
{
    [Theory]
    [InlineData("", "name", "type")]
    [InlineData("test:index:T", "", "name")]
    public async Task An_empty_type_or_name_is_refused(string type, string name, string parameter)
    {
        var failure = await Harness.RunFailingAsync(() => _ = new CustomResource(type, name, null, (CustomResourceOptions?)null));

        Assert.Contains($"'{parameter}' cannot be null or empty.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outputs_resolve_from_the_state()
    {
        Thing thing = null!;
        await Harness.RunAsync(() => thing = new Thing("a", new ThingArgs { Text = "t", Number = 3, Items = ["x"] }));

        Assert.Equal("a-id", await OutputUtilities.GetValueAsync(thing.Id));
        Assert.Equal("t", await OutputUtilities.GetValueAsync(thing.Text));
        Assert.Equal(3, await OutputUtilities.GetValueAsync(thing.Number));
        var items = await OutputUtilities.GetValueAsync(thing.Items);
        Assert.Equal(["x"], items.ToArray());
    }

    [Fact]
    public async Task What_is_missing_is_unknown_in_a_preview_and_the_known_default_in_an_update()
    {
        foreach (var isPreview in new[] { true, false })
        {
            Thing thing = null!;
            await Harness.RunAsync(() => thing = new Thing("a"), isPreview: isPreview);

            Assert.Equal(!isPreview, await OutputUtilities.GetIsKnownAsync(thing.Text));
            Assert.Null(await OutputUtilities.GetValueAsync(thing.Text));
            Assert.True((await OutputUtilities.GetValueAsync(thing.Items)).IsDefault);
        }
    }

    [Fact]
    public async Task An_output_depends_on_its_resource()
    {
        Thing thing = null!;
        await Harness.RunAsync(() => thing = new Thing("a", new ThingArgs { Text = "t" }));

        Assert.Equal([thing], await OutputUtilities.GetDependenciesAsync(thing.Text));
    }

    [Fact]
    public async Task A_resource_without_an_id_has_an_unknown_one_even_in_an_update()
    {
        Thing thing = null!;
        var mocks = new RecordingMocks { Answer = args => (null, args.Inputs) };
        await Harness.RunAsync(() => thing = new Thing("a"), mocks);

        Assert.False(await OutputUtilities.GetIsKnownAsync(thing.Id));
    }

    [Fact]
    public async Task A_state_of_the_wrong_type_gives_the_default_and_does_not_fail()
    {
        Thing thing = null!;
        var mocks = new RecordingMocks { Answer = _ => ("id", new Dictionary<string, object> { ["number"] = "many" }) };
        await Harness.RunAsync(() => thing = new Thing("a"), mocks);

        Assert.Equal(0, await OutputUtilities.GetValueAsync(thing.Number));
    }

    [Fact]
    public async Task A_secret_in_the_state_is_a_secret_output()
    {
        Thing thing = null!;
        var mocks = new RecordingMocks { Answer = _ => ("id", new Dictionary<string, object> { ["text"] = Output.CreateSecret("s") }) };
        await Harness.RunAsync(() => thing = new Thing("a"), mocks);

        Assert.True(await Output.IsSecretAsync(thing.Text));
        Assert.Equal("s", await OutputUtilities.GetValueAsync(thing.Text));
    }

    [Fact]
    public async Task A_failing_registration_fails_the_run_and_all_outputs_of_the_resource()
    {
        Thing thing = null!;
        var mocks = new RecordingMocks { Answer = _ => throw new FormatException("boom") };
        var failure = await Harness.RunFailingAsync(() => thing = new Thing("a"), mocks);

        Assert.Contains("boom", failure.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<FormatException>(() => OutputUtilities.GetValueAsync(thing.Text));
    }

    [Fact]
    public async Task An_id_in_the_options_reads_instead_of_registering()
    {
        var mocks = new RecordingMocks();
        Thing thing = null!;
        await Harness.RunAsync(() => thing = new Thing("a", null, new CustomResourceOptions { Id = "existing" }), mocks);

        Assert.Equal("existing", mocks.Resources["a"].Id);
        Assert.Equal("existing", await OutputUtilities.GetValueAsync(thing.Id));
    }

    [Fact]
    public async Task An_empty_id_in_the_options_means_none()
    {
        var mocks = new RecordingMocks();
        await Harness.RunAsync(() => _ = new Thing("a", null, new CustomResourceOptions { Id = string.Empty }), mocks);

        Assert.Equal(string.Empty, mocks.Resources["a"].Id);
    }

    [Fact]
    public async Task An_output_property_that_is_no_output_fails_the_run()
    {
        var failure = await Harness.RunFailingAsync(() => _ = new WrongProperty("a"));

        Assert.Contains(
            "Output(s) 'size' have incorrect type. [Output] attributed properties must be instances of Output<T>.",
            failure.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_output_of_a_type_that_the_wire_has_not_fails_the_run()
    {
        var failure = await Harness.RunFailingAsync(() => _ = new WrongType("a"));

        Assert.Contains("size", failure.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_transformation_sees_children_and_may_change_their_args()
    {
        var mocks = new RecordingMocks();
        await Harness.RunAsync(
            () => _ = new Group("g", new ComponentResourceOptions
            {
                ResourceTransformations =
                {
                    args => args.Resource is Thing
                        ? new ResourceTransformationResult(new ThingArgs { Text = "changed" }, args.Options)
                        : null,
                },
            }),
            mocks);

        Assert.Equal("changed", mocks.Resources["g-child"].Inputs["text"]);
    }

    [Fact]
    public async Task A_transformation_may_not_change_the_parent()
    {
        var failure = await Harness.RunFailingAsync(() =>
        {
            var other = new Thing("other");
            _ = new Thing("a", null, new CustomResourceOptions
            {
                ResourceTransformations =
                {
                    args => new ResourceTransformationResult(args.Args, new CustomResourceOptions { Parent = other }),
                },
            });
        });

        Assert.Contains("Transformations cannot currently be used to change the `parent` of a resource.", failure.Message, StringComparison.Ordinal);
    }

    private sealed class WrongProperty(string name) : CustomResource("test:index:Wrong", name, ResourceArgs.Empty, (CustomResourceOptions?)null)
    {
        [Output("size")]
        public string Size { get; private set; } = string.Empty;
    }

    private sealed class WrongType(string name) : CustomResource("test:index:Wrong", name, ResourceArgs.Empty, (CustomResourceOptions?)null)
    {
        [Output("size")]
        public Output<long> Size { get; private set; } = null!;
    }
}
