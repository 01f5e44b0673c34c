using System.Collections.Immutable;

namespace Lucid.Sdk.Tests.Resources;

/// <summary>Outputs that are one of several classes, as a property of the value says.</summary>
public sealed class DiscriminatedUnionTests
{
    [Fact]
    public async Task The_property_says_which_class_it_is()
    {
        var shape = await ReadAsync(new Dictionary<string, object> { ["kind"] = "circle", ["radius"] = 2 });

        Assert.Equal(2, Assert.IsType<Circle>(shape).Radius);
    }

    [Fact]
    public async Task Lists_may_hold_several_classes()
    {
        Drawing drawing = null!;
        await Harness.RunAsync(() => drawing = new Drawing("d"), Answering(new Dictionary<string, object>
        {
            ["shapes"] = new object[]
            {
                new Dictionary<string, object> { ["kind"] = "square", ["side"] = 1 },
                new Dictionary<string, object> { ["kind"] = "circle", ["radius"] = 3 },
            },
        }));

        Assert.Collection(
            await OutputUtilities.GetValueAsync(drawing.Shapes),
            shape => Assert.Equal(1, Assert.IsType<Square>(shape).Side),
            shape => Assert.Equal(3, Assert.IsType<Circle>(shape).Radius));
    }

    [Fact]
    public async Task A_value_that_says_nothing_or_something_else_is_none()
    {
        Assert.Null(await ReadAsync(new Dictionary<string, object> { ["radius"] = 2 }));
        Assert.Null(await ReadAsync(new Dictionary<string, object> { ["kind"] = "triangle" }));
        Assert.Null(await ReadAsync("circle"));
    }

    [Fact]
    public async Task A_case_that_does_not_implement_the_interface_is_refused_at_construction()
    {
        var failure = await Harness.RunFailingAsync(() => _ = new Wrong("w"));

        Assert.Contains("is a case of", failure.Message, StringComparison.Ordinal);
        Assert.Contains(nameof(Square), failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_attributes_say_what_they_were_given()
    {
        var unionCase = new DiscriminatedUnionCaseAttribute("circle", typeof(Circle));

        Assert.Equal(("circle", typeof(Circle)), (unionCase.Tag, unionCase.Type));
        Assert.Equal("kind", new DiscriminatedUnionDiscriminatorAttribute("kind").PropertyName);
    }

    private static async Task<IShape?> ReadAsync(object shape)
    {
        Drawing drawing = null!;
        await Harness.RunAsync(() => drawing = new Drawing("d"), Answering(new Dictionary<string, object> { ["shape"] = shape }));
        return await OutputUtilities.GetValueAsync(drawing.Shape);
    }

    private static RecordingMocks Answering(Dictionary<string, object> state) => new() { Answer = _ => ("i", state) };

    [DiscriminatedUnionDiscriminator("kind")]
    [DiscriminatedUnionCase("circle", typeof(Circle))]
    [DiscriminatedUnionCase("square", typeof(Square))]
    private interface IShape;

    [DiscriminatedUnionDiscriminator("kind")]
    [DiscriminatedUnionCase("square", typeof(Square))]
    private interface IOther;

    [OutputType]
    private sealed class Circle : IShape
    {
        public readonly double Radius;

        [OutputConstructor]
        private Circle(double radius) => Radius = radius;
    }

    [OutputType]
    private sealed class Square : IShape
    {
        public readonly int Side;

        [OutputConstructor]
        private Square(int side) => Side = side;
    }

    private sealed class Drawing(string name)
        : CustomResource("test:index:Drawing", name, ResourceArgs.Empty, (CustomResourceOptions?)null)
    {
        [Output("shape")]
        public Output<IShape> Shape { get; private set; } = null!;

        [Output("shapes")]
        public Output<ImmutableArray<IShape>> Shapes { get; private set; } = null!;
    }

    private sealed class Wrong(string name)
        : CustomResource("test:index:Wrong", name, ResourceArgs.Empty, (CustomResourceOptions?)null)
    {
        [Output("other")]
        public Output<IOther> Other { get; private set; } = null!;
    }
}
