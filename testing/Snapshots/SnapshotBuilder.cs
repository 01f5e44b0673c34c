using Lucid.Testing.Reading;
using Lucid.Testing.Running;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace Lucid.Testing.Snapshots;

/// <summary>Makes the snapshot of a run that has ended.</summary>
internal sealed class SnapshotBuilder(ProgramRun run)
{
    private const string StackType = "pulumi:pulumi:Stack";

    private readonly Dictionary<Resource, SnapshotResource> _built = new(ReferenceEqualityComparer.Instance);

    /// <summary>Mocks are not told parents: of resources of one type and name, the first that was asked for counts as the first.</summary>
    private readonly Dictionary<(string?, string?), Queue<(MockResourceArgs Resource, string? Id)>> _mocked = run.Mocks.Resources
        .GroupBy(mocked => (mocked.Resource.Type, mocked.Resource.Name))
        .ToDictionary(group => group.Key, group => new Queue<(MockResourceArgs, string?)>(group));

    private readonly ILookup<string, MockRegisterResourceOutputsRequest> _outputs = run.Mocks.Outputs.ToLookup(outputs => outputs.Urn);

    /// <summary>The snapshot of a program that is a function.</summary>
    /// <param name="seen">The resources in the order of their registration: a parent before its children.</param>
    /// <param name="outputs">What the function returned.</param>
    public async Task<Snapshot> BuildAsync(IEnumerable<ResourceTransformationArgs> seen, IDictionary<string, object?> outputs)
    {
        foreach (var args in seen.Where(args => args.Resource is not Stack))
        {
            _built[args.Resource] = await BuildAsync(args).ConfigureAwait(false);
        }

        return Finish(_built.Values, SnapshotValue.Of(await ArgsReader.ReadAsync(outputs.ToImmutableDictionary()).ConfigureAwait(false)));
    }

    /// <summary>The snapshot of a program of which only what mocks see is known.</summary>
    public async Task<Snapshot> BuildAsync()
    {
        var resources = new List<SnapshotResource>();
        foreach (var resource in run.Resources)
        {
            resources.Add(await BuildAsync(resource).ConfigureAwait(false));
        }

        var stack = _outputs.FirstOrDefault(group => group.Key.Split("::")[2] == StackType)?.Key ?? "";
        return Finish(resources, await OutputsAsync(stack).ConfigureAwait(false));
    }

    private async Task<SnapshotResource> BuildAsync(ResourceTransformationArgs args)
    {
        var (type, name) = (args.Resource.GetResourceType(), args.Resource.GetResourceName());
        var parent = args.Options.Parent is { } given ? _built.GetValueOrDefault(given) : null;
        var mocked = Mocked(type, name);
        var urn = await OutputUtilities.GetValueAsync(args.Resource.Urn).ConfigureAwait(false);
        var inputs = ArgsReader.CanRead(args.Args) ? await ArgsReader.ReadAsync(args.Args).ConfigureAwait(false) : mocked.Resource?.Inputs;
        return new SnapshotResource
        {
            Type = type,
            Name = name,
            Urn = $"urn:pulumi:{run.Options.Stack}::{run.Options.Project}::{QualifiedType(parent, type)}::{name}",
            Id = args.Resource is CustomResource ? mocked.Id : null,
            Parent = parent,
            Options = args.Options,
            Inputs = SnapshotValue.Of(inputs),
            RegisteredOutputs = await OutputsAsync(urn).ConfigureAwait(false),
            Resource = args.Resource,
        };
    }

    private async Task<SnapshotResource> BuildAsync(Resource resource)
    {
        var (type, name) = (resource.GetResourceType(), resource.GetResourceName());
        var urn = await OutputUtilities.GetValueAsync(resource.Urn).ConfigureAwait(false);
        var mocked = Mocked(type, name);
        return new SnapshotResource
        {
            Type = type,
            Name = name,
            Urn = urn,
            Id = resource is CustomResource ? mocked.Id : null,
            Parent = null,
            Options = null,
            Inputs = SnapshotValue.Of(mocked.Resource?.Inputs),
            RegisteredOutputs = await OutputsAsync(urn).ConfigureAwait(false),
            Resource = resource,
        };
    }

    private (MockResourceArgs? Resource, string? Id) Mocked(string type, string name)
        => _mocked.TryGetValue((type, name), out var asked) && asked.TryDequeue(out var first) ? first : default;

    /// <summary>Mocks give resources of one type and name the same URN, whatever their parents: their outputs may be anybody's.</summary>
    private async Task<SnapshotValue> OutputsAsync(string urn) => SnapshotValue.Of(
        _outputs[urn].ToList() is [var only] ? await ArgsReader.ReadAsync(only.Outputs).ConfigureAwait(false) : null);

    private Snapshot Finish(IEnumerable<SnapshotResource> resources, SnapshotValue outputs) => new(
        [
            .. resources.OrderBy(resource => resource.Type, StringComparer.Ordinal)
                .ThenBy(resource => resource.Name, StringComparer.Ordinal)
                .ThenBy(resource => resource.Urn, StringComparer.Ordinal),
        ],
        outputs,
        run.IsPreview);

    private static string QualifiedType(SnapshotResource? parent, string type)
        => parent is null ? type : $"{parent.Urn.Split("::")[2]}${type}";
}
