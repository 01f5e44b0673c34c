namespace Pulumi.Serialization;

/// <summary>The side of an output that completes it.</summary>
internal interface IOutputCompletionSource
{
    /// <summary>The type of the value.</summary>
    Type ValueType { get; }

    IOutput Output { get; }

    /// <summary>Completes with a value of <see cref="ValueType"/>.</summary>
    void SetValue(OutputData<object?> data);

    /// <summary>Completes with the default of the type.</summary>
    void SetDefault(bool isKnown);

    void SetException(Exception exception);
}
