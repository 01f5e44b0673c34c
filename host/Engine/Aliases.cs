using Grpc.Core;
using Lucid.Host.Graph;
using Pulumirpc;

namespace Lucid.Host.Engine;

/// <summary>Finds what is deployed under an earlier URN of a resource, as the program's aliases tell it.</summary>
/// <param name="target">What the run is about.</param>
/// <param name="registry">The resources registered so far.</param>
internal sealed class Aliases(DeploymentTarget target, ResourceRegistry registry)
{
    /// <summary>The first of a resource's aliases that is deployed; null where none is, or where the resource itself is.</summary>
    /// <param name="request">The resource, with its aliases.</param>
    /// <param name="urn">Its URN.</param>
    /// <param name="parent">Its parent.</param>
    /// <exception cref="RpcException">Another resource claims what is deployed there.</exception>
    public Urn? FormerUrnOf(RegisterResourceRequest request, Urn urn, Resource? parent)
    {
        ImmutableArray<Urn> own = [.. request.AliasURNs.Select(Parse), .. request.Aliases.Select(alias => UrnOf(alias, request))];
        return FormerUrnOf(own, urn, parent);
    }

    /// <summary>The URN under which something that is only read is known, where its parent had another one; else null.</summary>
    /// <param name="urn">Its URN.</param>
    /// <param name="parent">Its parent.</param>
    /// <exception cref="RpcException">Another resource claims what is known there.</exception>
    public Urn? FormerUrnOfRead(Urn urn, Resource? parent) => FormerUrnOf(own: [], urn, parent);

    private Urn? FormerUrnOf(ImmutableArray<Urn> own, Urn urn, Resource? parent)
    {
        if (target.Current.Find(urn) is not null)
        {
            return null;
        }

        foreach (var candidate in CandidatesOf(own, urn, parent).Where(candidate => target.Current.Find(candidate) is not null))
        {
            registry.ClaimFormer(candidate, urn);
            return candidate;
        }

        return null;
    }

    // Whoever renames a parent does not repeat it for each child: the parent's former URN is multiplied out.
    private IEnumerable<Urn> CandidatesOf(ImmutableArray<Urn> own, Urn urn, Resource? parent) =>
        parent?.FormerUrn is not { } formerParent ? own : own
            .Append(ChildOf(formerParent, parent.Name, urn.Type, urn.Name))
            .Concat(own.Select(alias => ChildOf(formerParent, parent.Name, alias.Type, alias.Name)));

    private Urn UrnOf(Alias alias, RegisterResourceRequest request)
    {
        if (alias.AliasCase == Alias.AliasOneofCase.Urn)
        {
            return Parse(alias.Urn);
        }

        // A spec that says nothing of the parent means today's; one that names a parent means what that was, too.
        var spec = alias.Spec ?? new Alias.Types.Spec();
        var parent = spec.NoParent ? "" : spec.ParentUrn.Length > 0 ? FormerOf(spec.ParentUrn) : request.Parent;
        return Urn.Create(
            spec.Stack.Length > 0 ? spec.Stack : target.Configuration.Stack,
            spec.Project.Length > 0 ? spec.Project : target.Project,
            parent.Length > 0 ? Parse(parent) : null,
            spec.Type.Length > 0 ? spec.Type : request.Type,
            spec.Name.Length > 0 ? spec.Name : request.Name);
    }

    private string FormerOf(string parent) => registry.Find(new Urn(parent))?.FormerUrn?.Text ?? parent;

    private static Urn Parse(string text) => Urn.TryParse(text, out var urn) ? urn : throw new RpcException(
        new Status(StatusCode.InvalidArgument, $"'{text}' is no URN, so it cannot be an alias; it has the form urn:pulumi:STACK::PROJECT::TYPE::NAME"));

    // A child that is named after its parent was named after the parent's former name. Of another project or stack it was not, whatever the
    // parent was: so has Pulumi it.
    private Urn ChildOf(Urn formerParent, string parentName, string type, string name)
    {
        var formerName = name.StartsWith(parentName, StringComparison.Ordinal) ? formerParent.Name + name[parentName.Length..] : name;
        return Urn.Create(target.Configuration.Stack, target.Project, formerParent, type, formerName);
    }
}
