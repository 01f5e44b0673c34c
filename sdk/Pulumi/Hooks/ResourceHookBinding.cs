namespace Pulumi;

/// <summary>The hooks of a resource, by the step at which they run.</summary>
public class ResourceHookBinding
{
    private List<ResourceHook>? _afterCreate;
    private List<ResourceHook>? _afterDelete;
    private List<ResourceHook>? _afterUpdate;
    private List<ResourceHook>? _beforeCreate;
    private List<ResourceHook>? _beforeDelete;
    private List<ResourceHook>? _beforeUpdate;
    private List<ErrorHook>? _onError;

    /// <summary>What runs after the resource was created.</summary>
    public List<ResourceHook> AfterCreate
    {
        get => _afterCreate ??= [];
        set => _afterCreate = value;
    }

    /// <summary>What runs after the resource was deleted.</summary>
    public List<ResourceHook> AfterDelete
    {
        get => _afterDelete ??= [];
        set => _afterDelete = value;
    }

    /// <summary>What runs after the resource was updated.</summary>
    public List<ResourceHook> AfterUpdate
    {
        get => _afterUpdate ??= [];
        set => _afterUpdate = value;
    }

    /// <summary>What runs before the resource is created.</summary>
    public List<ResourceHook> BeforeCreate
    {
        get => _beforeCreate ??= [];
        set => _beforeCreate = value;
    }

    /// <summary>What runs before the resource is deleted.</summary>
    public List<ResourceHook> BeforeDelete
    {
        get => _beforeDelete ??= [];
        set => _beforeDelete = value;
    }

    /// <summary>What runs before the resource is updated.</summary>
    public List<ResourceHook> BeforeUpdate
    {
        get => _beforeUpdate ??= [];
        set => _beforeUpdate = value;
    }

    /// <summary>True if no hook is bound to any step.</summary>
    public bool IsEmpty
        => _afterCreate is null or [] && _afterDelete is null or [] && _afterUpdate is null or [] && _beforeCreate is null or []
            && _beforeDelete is null or [] && _beforeUpdate is null or [] && _onError is null or [];

    /// <summary>What decides whether a failed operation on the resource is tried again.</summary>
    public List<ErrorHook> OnError
    {
        get => _onError ??= [];
        set => _onError = value;
    }

    /// <summary>Makes a copy with lists of its own.</summary>
    /// <returns>The copy.</returns>
    public ResourceHookBinding Clone() => Concat(new ResourceHookBinding());

    /// <summary>Makes a binding of two: at each step the hooks of this one run first.</summary>
    /// <param name="other">The other.</param>
    /// <returns>The new binding.</returns>
    public ResourceHookBinding Concat(ResourceHookBinding other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new ResourceHookBinding
        {
            AfterCreate = [.. AfterCreate, .. other.AfterCreate],
            AfterDelete = [.. AfterDelete, .. other.AfterDelete],
            AfterUpdate = [.. AfterUpdate, .. other.AfterUpdate],
            BeforeCreate = [.. BeforeCreate, .. other.BeforeCreate],
            BeforeDelete = [.. BeforeDelete, .. other.BeforeDelete],
            BeforeUpdate = [.. BeforeUpdate, .. other.BeforeUpdate],
            OnError = [.. OnError, .. other.OnError],
        };
    }
}
