namespace Pulumi;

/// <summary>Aliases in the form of the wire.</summary>
internal static class ResourceAliases
{
    public static async Task<IReadOnlyList<Pulumirpc.Alias>> ConvertAsync(IEnumerable<Input<Alias>> aliases)
    {
        var result = new List<Pulumirpc.Alias>();
        foreach (var input in aliases)
        {
            var data = await input.ToOutput().DataTask.ConfigureAwait(false);
            result.Add(await ConvertAsync(data.Value).ConfigureAwait(false));
        }

        return result;
    }

    private static async Task<Pulumirpc.Alias> ConvertAsync(Alias alias)
    {
        if (alias.Urn is not null)
        {
            if (alias.Name is not null || alias.Type is not null || alias.Project is not null || alias.Stack is not null
                || alias.Parent is not null || alias.ParentUrn is not null || alias.NoParent)
            {
                throw new ArgumentException("An Alias should not specify both Urn and other members.");
            }

            return new Pulumirpc.Alias { Urn = alias.Urn };
        }

        if ((alias.Parent is null ? 0 : 1) + (alias.ParentUrn is null ? 0 : 1) + (alias.NoParent ? 1 : 0) > 1)
        {
            throw new ArgumentException("An Alias should specify only one of Parent, ParentUrn or NoParent.");
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
