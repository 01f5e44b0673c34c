namespace Lucid.Sdk.Tests.Resources;

/// <summary>Transformations inside the program.</summary>
public sealed class TransformationTests
{
    [Fact]
    public async Task A_resources_own_transformations_run_before_those_of_its_parents_and_of_the_stack()
    {
        OrderedStack.Seen.Value = [];
        await Deployment.TestAsync<OrderedStack>(new RecordingMocks());

        Assert.Equal(["own", "parent", "stack"], OrderedStack.Seen.Value!);
    }

    [Fact]
    public async Task A_transformation_runs_in_the_constructor_and_may_replace_the_options()
    {
        var ran = false;
        ResourceOptions? second = null;
        await Harness.RunAsync(() =>
        {
            _ = new Thing("a", null, new CustomResourceOptions
            {
                ResourceTransformations =
                {
                    args => new ResourceTransformationResult(args.Args, CustomResourceOptions.Merge(
                        (CustomResourceOptions)args.Options, new CustomResourceOptions { Version = "9.9.9" })),
                    args =>
                    {
                        second = args.Options;
                        return null;
                    },
                },
            });
            ran = second is not null;
        });

        Assert.True(ran);
        Assert.Equal("9.9.9", second!.Version);
    }

    [Fact]
    public async Task Options_that_a_transformation_returns_are_not_changed()
    {
        var shared = new CustomResourceOptions();
        await Harness.RunAsync(() =>
        {
            var group = new Group("g", new ComponentResourceOptions { Protect = true });
            shared.Parent = group;
            _ = new Thing("a", null, new CustomResourceOptions
            {
                Parent = group,
                ResourceTransformations = { args => new ResourceTransformationResult(args.Args, shared) },
            });
        });

        Assert.Null(shared.Protect);
    }

    private sealed class OrderedStack : Stack
    {
        public static readonly AsyncLocal<List<string>?> Seen = new();

        public OrderedStack()
            : base(new StackOptions { ResourceTransformations = { Note("stack") } })
        {
            var parent = new Empty("parent", new ComponentResourceOptions { ResourceTransformations = { Note("parent") } });
            _ = new Thing("a", null, new CustomResourceOptions { Parent = parent, ResourceTransformations = { Note("own") } });
        }

        private static ResourceTransformation Note(string who) => args =>
        {
            if (args.Resource is Thing)
            {
                Seen.Value!.Add(who);
            }

            return null;
        };
    }

    private sealed class Empty(string name, ComponentResourceOptions options) : ComponentResource("test:index:Empty", name, options);
}
