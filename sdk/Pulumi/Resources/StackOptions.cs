namespace Pulumi;

/// <summary>How a stack treats its resources.</summary>
public class StackOptions
{
    private List<ResourceTransformation>? _resourceTransformations;

    /// <summary>Functions that change the arguments and options of every resource of the stack, in the program itself.</summary>
    public List<ResourceTransformation> ResourceTransformations
    {
        get => _resourceTransformations ??= [];
        set => _resourceTransformations = value;
    }
}
