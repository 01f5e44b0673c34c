namespace Pulumi;

/// <summary>Which stack a <see cref="StackReference"/> reads.</summary>
public class StackReferenceArgs : ResourceArgs
{
    /// <summary>The full name of the stack, <c>organization/project/stack</c>; the name of the reference when null.</summary>
    [Input("name", required: true)]
    public Input<string>? Name { get; set; }
}
