namespace Pulumi.Serialization;

/// <summary>The side of an output that completes it.</summary>
internal interface IOutputCompletionSource
{
    IOutput Output { get; }

    /// <summary>Completes with a property of an answer.</summary>
    /// <param name="read">Gives a property of a type by its name; called once.</param>
    /// <param name="name">The name.</param>
    /// <param name="canWait">Whether it is enough to read it when somebody reads the output.</param>
    void SetAnswer(Func<string, Type, OutputData<object?>> read, string name, bool canWait);

    void SetException(Exception exception);
}
