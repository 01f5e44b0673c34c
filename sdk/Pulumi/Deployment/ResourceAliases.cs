namespace Pulumi;

/// <summary>Aliases in the form of the wire.</summary>
internal static class ResourceAliases
{
    public static async Task<IReadOnlyList<Pulumirpc.Alias>> ConvertAsync(IEnumerable<Input<Alias>> aliases)
    {
        var result = new List<Pulumirpc.Alias>();
        foreach (var input in aliases)
        {
            // An earlier identity that is not known yet cannot be looked for.
            if (await input.ToOutput().DataTask.ConfigureAwait(false) is { IsKnown: true, Value: { } alias })
            {
                result.Add(await ConvertAsync(alias).ConfigureAwait(false));
            }
        }

        return result;
    }

    /// <summary>Reads an alias of the wire.</summary>
    public static Alias Read(Pulumirpc.Alias alias)
        => alias.Spec is { } spec
            ? new Alias
            {
                Name = TextOrNull(spec.Name),
                Type = TextOrNull(spec.Type),
                Stack = TextOrNull(spec.Stack),
                Project = TextOrNull(spec.Project),
                ParentUrn = TextOrNull(spec.ParentUrn),
                NoParent = spec.NoParent,
            }
            : new Alias { Urn = alias.Urn };

    private static Input<string>? TextOrNull(string text) => text.Length == 0 ? null : (Input<string>)text;

    /// <summary>The URNs that aliases stand for, for engines that know no other form.</summary>
    public static async Task<IReadOnlyList<string>> ToUrnsAsync(IEnumerable<Input<Alias>> aliases, Resource resource, Resource? parent)
    {
        var result = new List<string>();
        foreach (var input in aliases)
        {
            if (await input.ToOutput().DataTask.ConfigureAwait(false) is { IsKnown: true, Value: { } alias }
                && await ToUrn(alias, resource, parent).DataTask.ConfigureAwait(false) is { IsKnown: true, Value: var urn }
                && !result.Contains(urn))
            {
                result.Add(urn);
            }
        }

        return result;
    }

    private static Output<string> ToUrn(Alias alias, Resource resource, Resource? parent)
    {
        Check(alias);
        return alias.Urn is not null
            ? Output.Create(alias.Urn)
            : Urn.Create(
                alias.Name ?? resource.Name,
                alias.Type ?? resource.Type,
                alias.Parent ?? (alias.NoParent || alias.ParentUrn is not null ? null : parent),
                alias.ParentUrn,
                alias.Project,
                alias.Stack);
    }

    private static void Check(Alias alias)
    {
        var parents = (alias.Parent is null ? 0 : 1) + (alias.ParentUrn is null ? 0 : 1) + (alias.NoParent ? 1 : 0);
        if (alias.Urn is not null
            && (parents > 0 || alias.Name is not null || alias.Type is not null || alias.Project is not null || alias.Stack is not null))
        {
            throw new ArgumentException("An Alias should not specify both Urn and other members.");
        }

        if (parents > 1)
        {
            throw new ArgumentException("An Alias should specify only one of Parent, ParentUrn or NoParent.");
        }
    }

    private static async Task<Pulumirpc.Alias> ConvertAsync(Alias alias)
    {
        Check(alias);
        if (alias.Urn is not null)
        {
            return new Pulumirpc.Alias { Urn = alias.Urn };
        }

        var spec = new Pulumirpc.Alias.Types.Spec
        {
            Name = await TextAsync(alias.Name).ConfigureAwait(false),
            Type = await TextAsync(alias.Type).ConfigureAwait(false),
            Stack = await TextAsync(alias.Stack).ConfigureAwait(false),
            Project = await TextAsync(alias.Project).ConfigureAwait(false),
        };
        if ((alias.Parent?.Urn ?? alias.ParentUrn?.ToOutput()) is { } parentUrn)
        {
            spec.ParentUrn = (await parentUrn.DataTask.ConfigureAwait(false)).Value;
        }
        else
        {
            // False says that the parent is the same, true that there was none.
            spec.NoParent = alias.NoParent;
        }

        return new Pulumirpc.Alias { Spec = spec };
    }

    private static async Task<string> TextAsync(Input<string>? input)
        => input is null ? string.Empty : (await input.ToOutput().DataTask.ConfigureAwait(false)).Value ?? string.Empty;
}
