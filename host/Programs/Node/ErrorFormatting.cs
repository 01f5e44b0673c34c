namespace Lucid.Host.Programs.Node;

/// <summary>
/// Keeps Node from coming to a halt over the errors of programs. The SDK has them printed in colour, and Node 20.20 to 26.3 then fill the
/// memory for minutes over any stack trace with a line like <c>node_modules/@pulumi/output.ts</c>, which those of the SDK have
/// (nodejs/node issue 64011). This can go when nobody has such a Node any more.
/// </summary>
internal static class ErrorFormatting
{
    private const string Module =
        """
        import util from "node:util";
        const inspect = util.inspect;
        util.inspect = Object.assign(function (value, options, ...more) {
            const plain = value instanceof Error && options?.colors ? { ...options, colors: false } : options;
            return inspect(value, plain, ...more);
        }, inspect);
        """;

    /// <summary>
    /// The argument for Node that has errors printed without colour. It is one word, since the SDK does without its support for modules in
    /// TypeScript where it finds the bare word <c>--import</c>.
    /// </summary>
    public static string Argument { get; } = $"--import=data:text/javascript,{Uri.EscapeDataString(Module)}";
}
