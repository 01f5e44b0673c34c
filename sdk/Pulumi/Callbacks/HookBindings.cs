using WireBinding = Pulumirpc.RegisterResourceRequest.Types.ResourceHooksBinding;

namespace Pulumi;

/// <summary>The hooks of a resource in the form of the wire: their names.</summary>
internal static class HookBindings
{
    /// <summary>Writes a binding, as soon as the engine knows each of its hooks.</summary>
    public static async Task<WireBinding> WriteAsync(ResourceHookBinding hooks)
        => new()
        {
            BeforeCreate = { await NamesAsync(hooks.BeforeCreate).ConfigureAwait(false) },
            AfterCreate = { await NamesAsync(hooks.AfterCreate).ConfigureAwait(false) },
            BeforeUpdate = { await NamesAsync(hooks.BeforeUpdate).ConfigureAwait(false) },
            AfterUpdate = { await NamesAsync(hooks.AfterUpdate).ConfigureAwait(false) },
            BeforeDelete = { await NamesAsync(hooks.BeforeDelete).ConfigureAwait(false) },
            AfterDelete = { await NamesAsync(hooks.AfterDelete).ConfigureAwait(false) },
            OnError = { await NamesAsync(hooks.OnError).ConfigureAwait(false) },
        };

    /// <summary>Reads a binding. The hooks are registered already, so each is only a name.</summary>
    public static ResourceHookBinding Read(WireBinding? binding)
        => binding is null
            ? new ResourceHookBinding()
            : new ResourceHookBinding
            {
                BeforeCreate = Named(binding.BeforeCreate),
                AfterCreate = Named(binding.AfterCreate),
                BeforeUpdate = Named(binding.BeforeUpdate),
                AfterUpdate = Named(binding.AfterUpdate),
                BeforeDelete = Named(binding.BeforeDelete),
                AfterDelete = Named(binding.AfterDelete),
                OnError = [.. binding.OnError.Select(name => new NamedErrorHook(name))],
            };

    private static async Task<IEnumerable<string>> NamesAsync(List<ResourceHook> hooks)
    {
        await Task.WhenAll(hooks.Select(hook => hook.Registered)).ConfigureAwait(false);
        return hooks.Select(hook => hook.Name);
    }

    private static async Task<IEnumerable<string>> NamesAsync(List<ErrorHook> hooks)
    {
        await Task.WhenAll(hooks.Select(hook => hook.Registered)).ConfigureAwait(false);
        return hooks.Select(hook => hook.Name);
    }

    private static List<ResourceHook> Named(IEnumerable<string> names) => [.. names.Select(name => new NamedResourceHook(name))];

    private sealed class NamedResourceHook(string name)
        : ResourceHook(name, (_, _) => Task.CompletedTask, new ResourceHookOptions(), Task.CompletedTask);

    private sealed class NamedErrorHook(string name) : ErrorHook(name, (_, _) => Task.FromResult(false), Task.CompletedTask);
}
