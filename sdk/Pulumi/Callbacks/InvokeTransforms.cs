using Pulumi.Wire;
using Pulumirpc;

namespace Pulumi;

/// <summary>Transforms of calls of functions as the engine calls them.</summary>
internal static class InvokeTransforms
{
    /// <summary>Answers one call.</summary>
    public static async Task<TransformInvokeResponse> RunAsync(
        InvokeTransform transform, TransformInvokeRequest request, CancellationToken cancellationToken)
    {
        var arguments = new TransformProperties(StructReader.Read(request.Args));
        var given = request.Options ?? new TransformInvokeOptions();
        var args = new InvokeTransformArgs(request.Token, arguments.Values, Read(given));
        return await transform(args, cancellationToken).ConfigureAwait(false) is not { } result
            ? new TransformInvokeResponse()
            : new TransformInvokeResponse
            {
                Args = StructWriter.Write(await arguments.WriteAsync(result.Args).ConfigureAwait(false)),
                Options = await WriteAsync(result.Options, given).ConfigureAwait(false),
            };
    }

    private static InvokeOptions Read(TransformInvokeOptions given)
        => new()
        {
            PluginDownloadURL = given.PluginDownloadUrl.Length == 0 ? null : given.PluginDownloadUrl,
            Provider = given.Provider.Length == 0 ? null : DependencyProviderResource.Read(given.Provider),
            Version = given.Version.Length == 0 ? null : given.Version,
        };

    private static async Task<TransformInvokeOptions> WriteAsync(InvokeOptions options, TransformInvokeOptions given)
        => new()
        {
            // Programs have no say in the checksums.
            PluginChecksums = { given.PluginChecksums },
            PluginDownloadUrl = options.PluginDownloadURL ?? string.Empty,
            Provider = options.Provider is { } provider ? await provider.GetReferenceAsync().ConfigureAwait(false) : string.Empty,
            Version = options.Version ?? string.Empty,
        };
}
