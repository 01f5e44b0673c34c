using Lucid.Host.Engine;
using Lucid.Host.Values;

namespace Lucid.Host.Tests.Engine;

/// <summary>A service whose address the cluster chose.</summary>
public sealed class ComputedValuesTests
{
    private static readonly ObjectValue OldInputs = Object(("spec", Object(("port", new NumberValue(80)), ("session", new TextValue("none")))));

    private static readonly ObjectValue OldOutputs = Object(
        ("spec", Object(("clusterIP", new TextValue("10.0.0.7")), ("port", new NumberValue(80)), ("session", new TextValue("none")))),
        ("status", new TextValue("ready")));

    private static readonly ObjectValue NewInputs = Object(("spec", Object(("port", new NumberValue(443)))));

    [Fact]
    public void A_change_in_place_keeps_what_was_computed_and_forgets_what_is_no_longer_asked_for() => Assert.Equal(
        Object(("spec", Object(("clusterIP", new TextValue("10.0.0.7")), ("port", new NumberValue(443)))), ("status", new TextValue("ready"))),
        ComputedValues.Outputs(NewInputs, OldInputs, OldOutputs, isReplaced: false));

    [Fact]
    public void A_replacement_computes_it_anew() => Assert.Equal(
        Object(("spec", Object(("clusterIP", UnknownValue.Instance), ("port", new NumberValue(443)))), ("status", UnknownValue.Instance)),
        ComputedValues.Outputs(NewInputs, OldInputs, OldOutputs, isReplaced: true));

    [Fact]
    public void Lists_are_what_is_asked_for()
    {
        var oldList = Object(("ports", new ListValue([new NumberValue(1), new NumberValue(2)])));
        var newList = Object(("ports", new ListValue([new NumberValue(3)])));

        Assert.Equal(newList, ComputedValues.Outputs(newList, oldList, oldList, isReplaced: false));
    }

    private static ObjectValue Object(params ImmutableArray<(string Key, PropertyValue Value)> entries) =>
        ObjectValue.Create(entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value)));
}
