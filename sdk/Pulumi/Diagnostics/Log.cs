namespace Pulumi;

/// <summary>Messages for the user, through the engine.</summary>
public static class Log
{
    /// <summary>Logs a message that is shown only on request.</summary>
    /// <param name="message">The message.</param>
    /// <param name="resource">The resource that it is about; null for none.</param>
    /// <param name="streamId">Joins messages of one stream; null for none.</param>
    /// <param name="ephemeral">True if the message may vanish once the operation ends.</param>
    /// <exception cref="InvalidOperationException">No deployment is running.</exception>
    public static void Debug(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null)
        => Deployment.Required.Logger.Debug(message, resource, streamId, ephemeral);

    /// <summary>Logs an informational message.</summary>
    /// <inheritdoc cref="Debug(string, Resource, int?, bool?)"/>
    public static void Info(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null)
        => Deployment.Required.Logger.Info(message, resource, streamId, ephemeral);

    /// <summary>Logs a warning.</summary>
    /// <inheritdoc cref="Debug(string, Resource, int?, bool?)"/>
    public static void Warn(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null)
        => Deployment.Required.Logger.Warn(message, resource, streamId, ephemeral);

    /// <summary>Logs an error. The program goes on; the run fails.</summary>
    /// <inheritdoc cref="Debug(string, Resource, int?, bool?)"/>
    public static void Error(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null)
        => Deployment.Required.Logger.Error(message, resource, streamId, ephemeral);

    /// <summary>Logs an exception as an error.</summary>
    /// <param name="exception">The exception.</param>
    /// <inheritdoc cref="Debug(string, Resource, int?, bool?)"/>
#pragma warning disable CS1573 // The inherited documentation has the other parameters.
    public static void Exception(Exception exception, Resource? resource = null, int? streamId = null, bool? ephemeral = null)
#pragma warning restore CS1573
    {
        ArgumentNullException.ThrowIfNull(exception);
        Error(exception.ToString(), resource, streamId, ephemeral);
    }
}
