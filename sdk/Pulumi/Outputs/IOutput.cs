namespace Pulumi;

/// <summary>An <see cref="Output{T}"/> whose type argument the caller does not know.</summary>
internal interface IOutput
{
    /// <summary>The type argument.</summary>
    Type ValueType { get; }

    ValueTask<OutputData<object?>> GetDataAsync();
}
