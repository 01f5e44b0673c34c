using Pulumi.Wire;
using Pulumirpc;

namespace Pulumi;

/// <summary>Transforms of resources as the engine calls them.</summary>
internal static class ResourceTransforms
{
    /// <summary>Answers one call.</summary>
    public static async Task<TransformResponse> RunAsync(
        ResourceTransform transform, TransformRequest request, CancellationToken cancellationToken)
    {
        var properties = new TransformProperties(StructReader.Read(request.Properties));
        var options = new TransformOptions(request);
        var args = new ResourceTransformArgs(request.Name, request.Type, request.Custom, properties.Values, options.Read());
        return await transform(args, cancellationToken).ConfigureAwait(false) is not { } result
            ? new TransformResponse()
            : new TransformResponse
            {
                Properties = StructWriter.Write(await properties.WriteAsync(result.Args).ConfigureAwait(false)),
                Options = await options.WriteAsync(result.Options).ConfigureAwait(false),
            };
    }
}
