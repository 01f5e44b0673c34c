namespace Pulumi;

/// <summary>Logging itself failed, so nothing can be told through it.</summary>
public class LogException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="exception">What failed.</param>
    public LogException(Exception exception)
        : base("Error occurred during logging", exception)
    {
    }
}
