using Lucid.Host.Diff;
using Lucid.Host.Graph;
using Lucid.Host.State;
using Lucid.Host.Values;

namespace Lucid.Cli.Tests;

/// <summary>Small plans, as the planner makes them.</summary>
internal static class Plans
{
    public const string Deployment = "kubernetes:apps/v1:Deployment";
    public const string ConfigMap = "kubernetes:core/v1:ConfigMap";
    public const string Service = "kubernetes:core/v1:Service";

    public static Resource Stack { get; } = Component(Urn.StackType, "lucid-dev") with { Parent = null };

    public static Resource Custom(string type, string name, params (string Key, PropertyValue Value)[] inputs) => new()
    {
        Urn = Urn.Create("dev", "lucid", parent: null, type, name),
        Type = type,
        Name = name,
        Parent = Urn.Create("dev", "lucid", parent: null, Urn.StackType, "lucid-dev"),
        Kind = ResourceKind.Custom,
        Inputs = Map(inputs),
    };

    public static Resource Component(string type, string name, params (string Key, PropertyValue Value)[] inputs) =>
        Custom(type, name, inputs) with { Kind = ResourceKind.Component };

    public static Resource Under(this Resource resource, Resource parent) => resource with
    {
        Urn = Urn.Create("dev", "lucid", parent.Urn, resource.Type, resource.Name),
        Parent = parent.Urn,
    };

    public static DeploymentPlan Of(Resource[] declared, Resource[]? deployed = null, Resource[]? pending = null) =>
        Planner.Plan(new ResourceGraph(declared), new SavedState(new ResourceGraph(deployed ?? []), [.. pending ?? []], []));

    public static ObjectValue Map(params (string Key, PropertyValue Value)[] entries) =>
        ObjectValue.Create(entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value)));

    public static ListValue List(params PropertyValue[] items) => new([.. items]);

    public static TextValue Text(string text) => new(text);

    public static NumberValue Number(double number) => new(number);

    public static SecretValue Secret(string text) => SecretValue.Of(Text(text));
}
