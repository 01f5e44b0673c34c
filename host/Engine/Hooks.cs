using System.Collections.Concurrent;
using Grpc.Core;
using Lucid.Host.Diagnostics;
using Lucid.Host.Diff;
using Lucid.Host.Graph;
using Lucid.Host.Values;
using Pulumirpc;

namespace Lucid.Host.Engine;

/// <summary>
/// The program's hooks before and after a resource is made or changed. Nothing is deployed here, so only those run that ask to run in a
/// preview too; hooks around deletions and errors have nothing to run on.
/// </summary>
/// <param name="target">What the run is about.</param>
/// <param name="callbacks">Calls the hooks.</param>
/// <param name="log">Where the failure of a hook is told that may fail.</param>
internal sealed class Hooks(DeploymentTarget target, Callbacks callbacks, EngineLog log)
{
    private static readonly StructWriter Writer = new(acceptsSecrets: true, acceptsResources: true);

    private readonly ConcurrentDictionary<string, RegisterResourceHookRequest?> _byName = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Urn, (RegisterResourceRequest Request, ResourceChange Change)> _unfinished = new();

    /// <summary>Adds a hook that resources can name.</summary>
    /// <exception cref="RpcException">There is one of that name.</exception>
    public void Add(RegisterResourceHookRequest hook) => Add(hook.Name, hook);

    /// <summary>Adds a hook that runs when a step fails, which none does here.</summary>
    /// <exception cref="RpcException">There is one of that name.</exception>
    public void Add(RegisterErrorHookRequest hook) => Add(hook.Name, hook: null);

    /// <summary>Refuses a resource that names a hook which does not exist.</summary>
    /// <exception cref="RpcException">It does.</exception>
    public void Check(RegisterResourceRequest request)
    {
        if (request.Hooks is { } hooks && Names(hooks).FirstOrDefault(name => !_byName.ContainsKey(name)) is { } missing)
        {
            throw new RpcException(new Status(
                StatusCode.InvalidArgument, $"'{request.Name}' ({request.Type}) names the hook '{missing}', which is not registered"));
        }
    }

    /// <summary>Runs the hooks that come before a change.</summary>
    /// <exception cref="RpcException">One of them failed.</exception>
    public Task BeforeAsync(RegisterResourceRequest request, ResourceChange change, CancellationToken cancellationToken) =>
        RunAsync(request.Hooks is not { } hooks ? [] : change.Kind switch
        {
            ChangeKind.Create or ChangeKind.Replace => hooks.BeforeCreate,
            ChangeKind.Update => hooks.BeforeUpdate,
            _ => [],
        }, change, isAfter: false, cancellationToken);

    /// <summary>Runs the hooks that come after a change; a component's only when its outputs are known.</summary>
    /// <exception cref="RpcException">One of them failed.</exception>
    public Task AfterAsync(RegisterResourceRequest request, ResourceChange change, CancellationToken cancellationToken)
    {
        if (change.Resource.Kind != ResourceKind.Component)
        {
            return RunAfterAsync(request, change, cancellationToken);
        }

        _unfinished[change.Resource.Urn] = (request, change);
        return Task.CompletedTask;
    }

    /// <summary>Runs the hooks that come after a component's change.</summary>
    /// <exception cref="RpcException">One of them failed.</exception>
    public Task AfterOutputsAsync(Urn urn, ObjectValue outputs, CancellationToken cancellationToken) =>
        _unfinished.TryRemove(urn, out var item)
            ? RunAfterAsync(
                item.Request, item.Change with { Resource = item.Change.Resource with { Outputs = outputs } }, cancellationToken)
            : Task.CompletedTask;

    private static IEnumerable<string> Names(RegisterResourceRequest.Types.ResourceHooksBinding hooks) =>
    [
        .. hooks.BeforeCreate, .. hooks.AfterCreate, .. hooks.BeforeUpdate, .. hooks.AfterUpdate, .. hooks.BeforeDelete,
        .. hooks.AfterDelete, .. hooks.OnError,
    ];

    private void Add(string name, RegisterResourceHookRequest? hook)
    {
        if (!_byName.TryAdd(name, hook))
        {
            throw new RpcException(new Status(StatusCode.AlreadyExists, $"There are two hooks named '{name}'"));
        }
    }

    private Task RunAfterAsync(RegisterResourceRequest request, ResourceChange change, CancellationToken cancellationToken) =>
        RunAsync(request.Hooks is not { } hooks ? [] : change.Kind switch
        {
            ChangeKind.Create or ChangeKind.Replace => hooks.AfterCreate,
            ChangeKind.Update => hooks.AfterUpdate,
            _ => [],
        }, change, isAfter: true, cancellationToken);

    private async Task RunAsync(IEnumerable<string> names, ResourceChange change, bool isAfter, CancellationToken cancellationToken)
    {
        var hooks = names.Select(name => _byName[name]).OfType<RegisterResourceHookRequest>().Where(hook => hook.OnDryRun);
        foreach (var hook in target.Mode == EngineMode.Preview ? hooks : [])
        {
            var what = $"The hook '{hook.Name}' of '{change.Resource.Name}' ({change.Resource.Type})";
            try
            {
                await CallAsync(hook, what, Request(change.Resource, isAfter), cancellationToken).ConfigureAwait(false);
            }
            catch (RpcException exception) when (hook.IgnoreErrors && exception.StatusCode != Callbacks.Unreachable)
            {
                log.Add(Diagnostic.Warning(exception.Status.Detail) with { Urn = change.Resource.Urn });
            }
        }
    }

    private async Task CallAsync(
        RegisterResourceHookRequest hook, string what, ResourceHookRequest request, CancellationToken cancellationToken)
    {
        var answer = await callbacks.InvokeAsync(
            hook.Callback, request, ResourceHookResponse.Parser, what, cancellationToken).ConfigureAwait(false);
        if (answer.Error.Length > 0)
        {
            throw new RpcException(new Status(StatusCode.FailedPrecondition, $"{what} failed: {answer.Error}"));
        }
    }

    private ResourceHookRequest Request(Resource resource, bool isAfter)
    {
        var before = target.Current.Find(resource.FormerUrn ?? resource.Urn);
        var request = new ResourceHookRequest
        {
            Urn = resource.Urn.Text,
            Id = resource.Id ?? "",
            Name = resource.Name,
            Type = resource.Type,
            NewInputs = Writer.Write(resource.Inputs),
        };
        if (isAfter)
        {
            request.NewOutputs = Writer.Write(resource.Outputs);
        }

        if (before is not null)
        {
            request.OldInputs = Writer.Write(before.Inputs);
            request.OldOutputs = Writer.Write(before.Outputs);
        }

        return request;
    }
}
