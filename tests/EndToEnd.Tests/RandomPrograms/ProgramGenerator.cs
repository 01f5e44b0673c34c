using FsCheck;
using FsCheck.Fluent;
using Lucid.RandomPrograms;

namespace Lucid.EndToEnd.Tests.RandomPrograms;

/// <summary>Random programs: a tree of resources, then for each resource what it is given, from what comes before it.</summary>
internal static class ProgramGenerator
{
    /// <summary>Programs of so many resources.</summary>
    public static Gen<ProgramDescription> Programs(int resources) =>
        from secrets in Gen.Choose(2, 5).SelectMany(count => Gen.CollectToArray(Enumerable.Range(0, count), AnyTexts.SecretsOfShape))
        from forms in Forms.ArrayOf(resources)
        from picks in Gen.Choose(0, 1_000_000).ArrayOf(resources)
        let byKey = secrets.Index().ToDictionary(secret => FormattableString.Invariant($"secret{secret.Index}"), secret => secret.Item)
        let nodes = Tree(forms, picks)
        from declared in Gen.CollectToArray(nodes, node => Resource(node, nodes, byKey))
        from outputs in ExpressionGenerator.Entries(new ExpressionGenerator(nodes, [.. nodes.Select(node => node.Id)], byKey).Any, most: 6)
        from failure in Failure(declared, byKey)
        select new ProgramDescription { Resources = declared, Outputs = outputs, Secrets = byKey, Failure = failure };

    private static Gen<ResourceForm> Forms { get; } = Gen.Frequency(
        (3, Gen.Constant(ResourceForm.Group)), (6, Gen.Constant(ResourceForm.Thing)),
        (3, Gen.Constant(ResourceForm.ConfigMap)), (1, Gen.Constant(ResourceForm.Secret)));

    private static ImmutableArray<ProgramNode> Tree(ResourceForm[] forms, int[] picks)
    {
        var groups = new List<int>();
        var nodes = ImmutableArray.CreateBuilder<ProgramNode>();
        for (var id = 0; id < forms.Length; id++)
        {
            var pick = picks[id] % (groups.Count + 2);
            nodes.Add(new ProgramNode(id, forms[id], pick < groups.Count ? groups[pick] : null));
            if (forms[id] == ResourceForm.Group)
            {
                groups.Add(id);
            }
        }

        return nodes.ToImmutable();
    }

    private static Gen<ResourceDescription> Resource(
        ProgramNode node, ImmutableArray<ProgramNode> nodes, IReadOnlyDictionary<string, string> secrets)
    {
        var before = NameableBefore(node, nodes);
        var expressions = new ExpressionGenerator(nodes, before, secrets);
        var custom = before.Where(id => nodes[id].Form != ResourceForm.Group).ToImmutableArray();
        return
            from name in Name(node, secrets)
            from inputs in Inputs(node, expressions)
            from outputs in Outputs(node, nodes, before, secrets)
            from dependsOn in Some(before, most: 2)
            from deletedWith in Some(custom, most: 1)
            from flags in Gen.Elements<bool?>(null, null, null, true, false).Three()
            from paths in Gen.Elements([], ["value"], new[] { "other", "value.a" }).Three()
            from secretOutputs in Gen.Elements([], [], [Expression.Properties.Value], new[] { Expression.Properties.Computed, "nothing" })
            from aliases in Gen.Elements([], [], new[] { FormattableString.Invariant($"former-{node.Id}") })
            from says in Maybe(Known(node.Form, inputs, secrets))
            select new ResourceDescription
            {
                Id = node.Id,
                Form = node.Form,
                Name = name,
                Parent = node.Parent,
                Inputs = inputs,
                Outputs = outputs,
                DependsOn = dependsOn,
                DeletedWith = deletedWith.Length == 0 ? null : deletedWith[0],
                Protect = flags.Item1,
                RetainOnDelete = flags.Item2,
                DeleteBeforeReplace = node.Form == ResourceForm.Group ? null : flags.Item3,
                IgnoreChanges = paths.Item1,
                HideDiffs = paths.Item2,
                ReplaceOnChanges = node.Form == ResourceForm.Group ? [] : paths.Item3,
                AdditionalSecretOutputs = node.Form == ResourceForm.Group ? [] : secretOutputs,
                AliasNames = aliases,
                Says = says,
            };
    }

    // A group depends on what is in it, so only a whole one can be named, and not from inside.
    private static ImmutableArray<int> NameableBefore(ProgramNode node, ImmutableArray<ProgramNode> nodes) =>
        [.. nodes.Take(node.Id).Where(other => Below(other.Id, nodes).All(id => id < node.Id)).Select(other => other.Id)];

    private static IEnumerable<int> Below(int id, ImmutableArray<ProgramNode> nodes) =>
        nodes.Where(node => node.Parent == id).SelectMany(node => Below(node.Id, nodes).Prepend(node.Id));

    private static Gen<string> Name(ProgramNode node, IReadOnlyDictionary<string, string> secrets) =>
        from name in AnyTexts.Names
        from secret in secrets.Count == 0 ? Gen.Constant("") : Gen.Frequency((6, Gen.Constant("")), (1, Gen.Elements(secrets.Values)))
        select FormattableString.Invariant($"{name}{secret}{node.Id}");

    private static Gen<Dictionary<string, Expression>> Inputs(ProgramNode node, ExpressionGenerator expressions) => node.Form switch
    {
        ResourceForm.Group => ExpressionGenerator.Entries(expressions.Any, most: 2),
        ResourceForm.Thing =>
            from inputs in ExpressionGenerator.Entries(expressions.Any, most: 3)
            from value in expressions.Plain
            select new Dictionary<string, Expression>(inputs, StringComparer.Ordinal) { [Expression.Properties.Value] = value },
        _ => ExpressionGenerator.Entries(expressions.Texts, most: 3),
    };

    private static Gen<Dictionary<string, Expression>> Outputs(
        ProgramNode node, ImmutableArray<ProgramNode> nodes, ImmutableArray<int> before, IReadOnlyDictionary<string, string> secrets)
    {
        if (node.Form != ResourceForm.Group)
        {
            return Gen.Constant(new Dictionary<string, Expression>());
        }

        var inside = Below(node.Id, nodes).Where(id => nodes[id].Form != ResourceForm.Group);
        return ExpressionGenerator.Entries(new ExpressionGenerator(nodes, [.. before, .. inside], secrets).Any, most: 2);
    }

    private static Gen<int[]> Some(ImmutableArray<int> of, int most) => of.IsEmpty ? Gen.Constant(Array.Empty<int>())
        : Gen.Choose(0, most).SelectMany(count => Gen.Elements(of.AsEnumerable()).ArrayOf(count)).Select(some => some.Distinct().ToArray());

    private static Gen<string?> Maybe(ImmutableArray<string> of) => of.IsEmpty ? Gen.Constant<string?>(null)
        : Gen.Frequency((2, Gen.Constant<string?>(null)), (1, Gen.Elements<string?>(of.AsEnumerable())));

    private static Gen<FailureDescription?> Failure(ResourceDescription[] resources, IReadOnlyDictionary<string, string> secrets) =>
        from resource in Gen.Elements(resources)
        from quoted in Gen.Elements(Known(resource.Form, resource.Inputs, secrets).AsEnumerable())
        select (FailureDescription?)new FailureDescription(resource.Id, FailureForm.Throw, quoted);

    /// <summary>
    /// The secrets that the engine knows once a resource of these inputs is registered. Of a secret that is made in the program and told to
    /// nobody, or only as a part of something else, it cannot know; the map of a Secret is one value, of which nothing is told where a part is
    /// unknown.
    /// </summary>
    private static ImmutableArray<string> Known(
        ResourceForm form, Dictionary<string, Expression> inputs, IReadOnlyDictionary<string, string> secrets) =>
        [.. secrets.Values, .. form == ResourceForm.Secret ? [] : inputs.Values.SelectMany(TellsOf)];

    private static IEnumerable<string> TellsOf(Expression input) => input switch
    {
        Expression.Secret { Value: Expression.Text { Value: var text } } when AnyTexts.IsSecret(text) => [text],
        Expression.ListOf or Expression.MapOf => input.Inner().SelectMany(TellsOf),
        _ => [],
    };
}
