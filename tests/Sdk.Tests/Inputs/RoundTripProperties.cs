using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Lucid.Sdk.Tests.Inputs;

/// <summary>What is sent comes back: for any tree of values, with secrets anywhere inside.</summary>
public sealed class RoundTripProperties
{
    [Property(MaxTest = 200)]
    public Property Any_tree_of_values_is_seen_by_mocks_as_it_was_given()
        => Prop.ForAll(ValueTrees.Any(), tree =>
        {
            var inputs = Harness.InputsOfAsync(new ThingArgs { Any = Output.Create(tree.Sent) }).GetAwaiter().GetResult();
            return ValueTrees.Same(tree.Plain, inputs.GetValueOrDefault("any"));
        });

    [Property(MaxTest = 200)]
    public Property An_output_is_secret_exactly_if_something_inside_its_state_is()
        => Prop.ForAll(ValueTrees.Any(), tree =>
        {
            WholeThing whole = null!;
            var mocks = new RecordingMocks { Answer = _ => ("id", new Dictionary<string, object> { ["any"] = tree.Sent }) };
            Harness.RunAsync(() => whole = new WholeThing("w"), mocks).GetAwaiter().GetResult();
            return Output.IsSecretAsync(whole.Any).GetAwaiter().GetResult() == tree.HasSecret
                && ValueTrees.Same(tree.Plain, OutputUtilities.GetValueAsync(whole.Any).GetAwaiter().GetResult());
        });
}
