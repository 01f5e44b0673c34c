namespace Pulumi.Serialization;

/// <summary>The side of an output that completes it.</summary>
internal interface IOutputCompletionSource
{
    /// <summary>The type of the value.</summary>
    Type ValueType { get; }

    IOutput Output { get; }

    /// <summary>Completes with a value of <see cref="ValueType"/>.</summary>
    /// <param name="answer">Gives the value; called once.</param>
    /// <param name="canWait">Whether it is enough to call it when somebody reads the output.</param>
    void SetAnswer(Func<OutputData<object?>> answer, bool canWait);

    void SetException(Exception exception);
}
