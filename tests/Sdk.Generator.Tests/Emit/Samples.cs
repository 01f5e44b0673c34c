namespace Lucid.Sdk.Generator.Tests.Emit;

/// <summary>Two small packages that use everything a schema can say.</summary>
internal static class Samples
{
    public const string Plain =
        """
        package Pulumi.Sample
          provider sample
          version 1.2.3
          style plain

        resource Box sample:index/box:Box (state)
          alias sample:box:Box
          color?: Color = "red"
          contents: [Item]
          etag: string output
          hint?: string input obsolete
          kind?: string always
          password?: string secret
          tags?: {string}

        type Item (input, state, output)
          $ref? as Ref: string
          class: string
          either?: int|string
          raw?: json

        provider Provider pulumi:providers:sample
          host?: string env SAMPLE_HOST = ""
          insecure?: bool input json-text env SAMPLE_INSECURE
          token?: string secret env SAMPLE_TOKEN

        enum Color
          Red = "red"
          Deep_blue = "deep & <blue>"
        """;

    public const string Kubernetes =
        """
        package Pulumi.Sample
          provider sample
          version 1.2.3
          style kubernetes

        namespace Core.V1

        component Chart sample:core/v1:Chart
          file: string input
          resources: [any] output

        resource Pod sample:core/v1:Pod (output)
          apiVersion?: string fixed "v1"
          data?: {string} secret
          spec: PodSpec
          status: PodStatus output

        type PodList (input)
          items: [Pod]

        type PodSpec (input, output)
          Port: int
          extra?: {PodSpec|[json]}
          mode?: string|Mode

        type PodStatus (input, output, no-empty)

        enum Mode
          On = "on"
        """;
}
