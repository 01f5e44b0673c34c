namespace Pulumi;

/// <summary>An <see cref="Input{T}"/> whose type argument the caller does not know.</summary>
internal interface IInput
{
    /// <summary>
    /// What the serializer walks: the plain value where there is one (so that nothing asynchronous is made for it), an output otherwise;
    /// in lists and maps the elements stay inputs, so that one secret element does not make the whole secret.
    /// </summary>
    object? Content { get; }

    IOutput ToOutput();
}
