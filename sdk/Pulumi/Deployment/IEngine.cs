using Pulumirpc;

namespace Pulumi;

/// <summary>The engine's own service.</summary>
internal interface IEngine
{
    Task LogAsync(LogRequest request);

    Task RequirePulumiVersionAsync(RequirePulumiVersionRequest request);
}
