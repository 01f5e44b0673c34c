namespace Pulumi;

/// <summary>Ends the run with a message for the user; no stack trace is shown.</summary>
public class RunException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">The message.</param>
    public RunException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">What led to it.</param>
    public RunException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes the exception for properties that cannot be outputs.</summary>
    /// <param name="outputAttributeNames">The names of the properties.</param>
    /// <returns>The exception.</returns>
    public static RunException OutputsHaveIncorrectType(IEnumerable<string> outputAttributeNames)
        => new($"Output(s) {Quote(outputAttributeNames)} have incorrect type. "
            + "[Output] attributed properties must be instances of Output<T>.");

    internal static string Quote(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"'{name}'"));
}
