using Lucid.Host.Graph;
using Lucid.Host.Values;
using Lucid.RandomPrograms;
using static Lucid.RandomPrograms.Expression;

namespace Lucid.EndToEnd.Tests.RandomPrograms;

/// <summary>The resources that a program must declare, computed from its description without SDK and engine.</summary>
internal sealed class ExpectedGraph
{
    private const string Prefix = "urn:pulumi:dev::random::";

    private readonly ProgramDescription _program;
    private readonly World _world;
    private readonly Dictionary<int, ResourceDescription> _byId;
    private readonly Dictionary<int, Resource> _resources = [];

    public ExpectedGraph(ProgramDescription program, World world)
    {
        _program = program;
        _world = world;
        _byId = program.Resources.ToDictionary(resource => resource.Id);
        foreach (var resource in program.Resources)
        {
            _resources[resource.Id] = Declared(resource);
        }

        // What groups register may come from what is in them.
        foreach (var group in program.Resources.Where(resource => resource.Form == ResourceForm.Group))
        {
            _resources[group.Id] = _resources[group.Id] with { Outputs = Sent(group.Outputs, []) };
        }

        Resources = [Stack(), .. _resources.Values];
    }

    public static Urn StackUrn { get; } = new($"{Prefix}pulumi:pulumi:Stack::random-dev");

    /// <summary>The stack and all resources of the program.</summary>
    public ImmutableArray<Resource> Resources { get; }

    /// <summary>The resources with their providers, and these, as a deployment has them.</summary>
    public IEnumerable<Resource> WithProviders =>
    [
        .. new[] { "random", "kubernetes" }.Select(ProviderOf),
        .. Resources.Select(resource => resource.Kind == ResourceKind.Component ? resource : resource with
        {
            Provider = new ProviderReference(ProviderOf(resource.Type.Split(':')[0]).Urn, "7d3c"),
        }),
    ];

    private static Resource ProviderOf(string package) => new()
    {
        Urn = new Urn($"{Prefix}{ProviderReference.TypePrefix}{package}::default"),
        Type = $"{ProviderReference.TypePrefix}{package}",
        Name = "default",
        Kind = ResourceKind.DefaultProvider,
        Id = "7d3c",
    };

    private Resource Stack() => new()
    {
        Urn = StackUrn,
        Type = Urn.StackType,
        Name = "random-dev",
        Kind = ResourceKind.Component,
        Outputs = Sent(_program.Outputs, []),
    };

    private Resource Declared(ResourceDescription description)
    {
        var dependenciesByInput = new SortedDictionary<string, SortedSet<int>>(StringComparer.Ordinal);
        var inputs = InputsOf(description, dependenciesByInput);
        var isGroup = description.Form == ResourceForm.Group;
        return new Resource
        {
            Urn = UrnOf(description),
            Type = TypeOf(description.Form),
            Name = description.Name,
            Parent = description.Parent is { } parent ? UrnOf(_byId[parent]) : StackUrn,
            Kind = isGroup ? ResourceKind.Component : ResourceKind.Custom,
            Id = IdOf(description),
            Inputs = inputs,
            Outputs = isGroup ? ObjectValue.Empty : OutputsOf(description, inputs),
            Dependencies = Urns(description.DependsOn.Concat(dependenciesByInput.Values.SelectMany(ids => ids))),
            PropertyDependencies = dependenciesByInput.ToImmutableSortedDictionary(
                pair => pair.Key, pair => Urns(pair.Value), StringComparer.Ordinal),
            IsProtected = Inherited(description, resource => resource.Protect) ?? false,
            IsRetainedOnDelete = Inherited(description, resource => resource.RetainOnDelete) ?? false,
            DeletedWith = Inherited(description, resource => resource.DeletedWith) is { } other ? UrnOf(_byId[other]) : null,
            DeleteBeforeReplace = description.DeleteBeforeReplace,
            IgnoreChanges = [.. description.IgnoreChanges],
            HideDiffs = [.. description.HideDiffs],
            ReplaceOnChanges = [.. description.ReplaceOnChanges],
            AdditionalSecretOutputs = AdditionalSecretOutputsOf(description),
        };
    }

    private ObjectValue InputsOf(ResourceDescription description, SortedDictionary<string, SortedSet<int>> dependencies)
    {
        if (description.Form is ResourceForm.Group or ResourceForm.Thing)
        {
            return Sent(description.Inputs, dependencies);
        }

        var isSecret = description.Form == ResourceForm.Secret;
        var key = isSecret ? "stringData" : "data";
        var inner = new SortedDictionary<string, SortedSet<int>>(StringComparer.Ordinal);
        var data = Sent(description.Inputs, inner);
        foreach (var other in new[] { "apiVersion", "kind", "metadata" })
        {
            dependencies[other] = [];
        }

        dependencies[key] = [.. inner.Values.SelectMany(ids => ids)];
        return Map(
            ("apiVersion", new TextValue("v1")),
            ("kind", new TextValue(description.Form.ToString())),
            ("metadata", Map(("name", new TextValue(FormattableString.Invariant($"object-{description.Id}"))))),
            (key, isSecret ? AsOneSecret(data) : data));
    }

    // The setter of generated args makes one secret of the whole map; then a part that is not known makes all of it so.
    private static PropertyValue AsOneSecret(ObjectValue data) =>
        data.ContainsUnknowns ? UnknownValue.Instance : SecretValue.Of(ExpectedValue.WithoutSecrets(data));

    // Providers give back what they are given.
    private ObjectValue OutputsOf(ResourceDescription description, ObjectValue inputs)
    {
        var outputs = _world == World.Deployed && description.Form == ResourceForm.Thing
            ? inputs.With(Properties.Computed, new TextValue(ComputedOf(description)))
            : inputs;
        return AdditionalSecretOutputsOf(description).Aggregate(
            outputs, (result, name) => result[name] is { } value ? result.With(name, SecretValue.Of(value)) : result);
    }

    private static string ComputedOf(ResourceDescription description) => FormattableString.Invariant($"computed for {description.Id}");

    private static ImmutableArray<string> AdditionalSecretOutputsOf(ResourceDescription description) =>
        description.Form == ResourceForm.Secret
            ? [.. description.AdditionalSecretOutputs.Concat(["data", "stringData"]).Order(StringComparer.Ordinal)]
            : [.. description.AdditionalSecretOutputs.Order(StringComparer.Ordinal)];

    private string? IdOf(ResourceDescription description) => _world switch
    {
        _ when description.Form == ResourceForm.Group => null,
        World.Preview => null,
        World.Render => $"not-deployed/{description.Name}",
        _ => FormattableString.Invariant($"id of {description.Id}"),
    };

    private T? Inherited<T>(ResourceDescription description, Func<ResourceDescription, T?> option)
        where T : struct =>
        option(description) ?? (description.Parent is { } parent ? Inherited(_byId[parent], option) : null);

    private Urn UrnOf(ResourceDescription description) => new($"{Prefix}{QualifiedTypeOf(description)}::{description.Name}");

    private string QualifiedTypeOf(ResourceDescription description) =>
        (description.Parent is { } parent ? $"{QualifiedTypeOf(_byId[parent])}$" : "") + TypeOf(description.Form);

    private static string TypeOf(ResourceForm form) => form switch
    {
        ResourceForm.Group => "random:index:Group",
        ResourceForm.Thing => "random:index:Thing",
        _ => $"kubernetes:core/v1:{form}",
    };

    // A group stands for what is in it.
    private ImmutableArray<Urn> Urns(IEnumerable<int> resources) =>
    [
        .. resources.SelectMany(id => _program.Below(id).Prepend(id)).Distinct().Select(id => _byId[id])
            .Where(resource => resource.Form != ResourceForm.Group).Select(UrnOf).Order(),
    ];

    private ObjectValue Sent(Dictionary<string, Expression> entries, SortedDictionary<string, SortedSet<int>> dependencies)
    {
        var values = new List<KeyValuePair<string, PropertyValue>>();
        foreach (var (key, expression) in entries)
        {
            SortedSet<int> named = [];
            if (Sent(expression, named) is { } value)
            {
                values.Add(KeyValuePair.Create(key, value));
                dependencies[key] = named;
            }
        }

        return ObjectValue.Create(values);
    }

    /// <summary>The value of an input as it is sent; null where there is none.</summary>
    private PropertyValue? Sent(Expression expression, SortedSet<int> dependencies)
    {
        switch (expression)
        {
            case ListOf list:
                return new ListValue([.. list.Items.Select(item => Sent(item, dependencies) ?? NullValue.Instance)]);
            case MapOf map:
                return ObjectValue.Create(map.Entries.Select(
                    entry => KeyValuePair.Create(entry.Key, Sent(entry.Value, dependencies) ?? NullValue.Instance)));
            case Nothing:
                return null;
            default:
                var value = Evaluated(expression);
                dependencies.UnionWith(value.Dependencies);
                dependencies.UnionWith(ReferencedIn(value.Value));
                return value.Sent is NullValue ? null : value.Sent;
        }
    }

    /// <summary>The value as an output.</summary>
    private ExpectedValue Evaluated(Expression expression) => expression switch
    {
        Nothing => ExpectedValue.Known(NullValue.Instance),
        Text text => ExpectedValue.Known(new TextValue(text.Value)),
        Number number => ExpectedValue.Known(new NumberValue(number.Value)),
        Flag flag => ExpectedValue.Known(new BooleanValue(flag.Value)),
        TextAsset asset => ExpectedValue.Known(new AssetValue(AssetSource.Text, asset.Value)),
        ReferenceTo reference => ExpectedValue.Known(ReferenceOf(_byId[reference.Resource])),
        OutputOf output => OutputOf(output),
        Config config => ExpectedValue.Known(new TextValue(_program.Secrets[config.Key])) with { IsSecret = true },
        Secret secret => Evaluated(secret.Value) with { IsSecret = true },
        Apply apply => Applied(apply),
        Bind bind => Evaluated(bind.Value) is { Value: not null } value
            ? ExpectedValue.Join([value, Evaluated(bind.Then)], values => values[1])
            : Evaluated(bind.Value),
        All all => ExpectedValue.Join(all.Items.Select(Evaluated), values => new ListValue(values)),
        ListOf list => ExpectedValue.Join(list.Items.Select(Evaluated), values => new ListValue(values)),
        MapOf map => ExpectedValue.Join(
            map.Entries.Values.Select(Evaluated), values => ObjectValue.Create(map.Entries.Keys.Zip(values, KeyValuePair.Create))),
        Format format => ExpectedValue.Join(
            format.Items.Select(Evaluated), values => new TextValue(string.Join('|', values.Select(ExpectedValue.TextOf).Prepend(format.Prefix)))),
        _ => throw new ArgumentException($"{expression} is not known here"),
    };

    private ResourceReferenceValue ReferenceOf(ResourceDescription resource) =>
        new(UrnOf(resource).Text, resource.Form == ResourceForm.Group ? null : IdOf(resource) ?? "", PackageVersion: null);

    private IEnumerable<int> ReferencedIn(PropertyValue? value) => value switch
    {
        ResourceReferenceValue reference => _byId.Values
            .Where(resource => UrnOf(resource).Text == reference.Urn).Select(resource => resource.Id),
        ListValue list => list.Items.SelectMany(ReferencedIn),
        ObjectValue map => map.Entries.SelectMany(entry => ReferencedIn(entry.Value)),
        _ => [],
    };

    private ExpectedValue Applied(Apply apply) => ExpectedValue.Join([Evaluated(apply.Value)], values => apply.Function switch
    {
        Functions.Wrap => Map(("in", values[0])),
        Functions.Twice => new ListValue([values[0], values[0]]),
        _ => new TextValue(ExpectedValue.TextOf(values[0])),
    });

    private ExpectedValue OutputOf(OutputOf output)
    {
        var description = _byId[output.Resource];
        return output.Property switch
        {
            Properties.Urn => ExpectedValue.Known(new TextValue(UrnOf(description).Text), output.Resource),
            Properties.Id => ExpectedValue.Answered(IdOf(description) is { } id ? new TextValue(id) : null, output.Resource),
            _ => ExpectedValue.Answered(
                _resources[output.Resource].Outputs[output.Property] ?? (_world == World.Render ? NullValue.Instance : null), output.Resource),
        };
    }

    private static ObjectValue Map(params (string Key, PropertyValue Value)[] entries) =>
        ObjectValue.Create(entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value)));
}
