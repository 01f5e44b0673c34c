namespace Lucid.Sdk.Generator.Tests.Conversion;

/// <summary>A made-up listing of a made-up package.</summary>
internal static class SampleListing
{
    public const string Text =
        """
        # Pulumi.Sample 1.2.3+abc  everything
        # abbreviation: 'I:' = 'Pulumi.Sample.Inputs.'
        # abbreviation: 'O:' = 'Pulumi.Sample.Outputs.'
        # abbreviation: 'S:' = 'Pulumi.Sample.'
        # dropped prefix: 'Pulumi.'
        # dropped prefix: 'System.'
        sealed class S:BoxArgs : ResourceArgs
          ctor ()
          [Input("color")] Input<S:Color>? Color { get; set; }  default "red"
          field:[Input("contents", required:true)] InputList<I:ItemArgs> Contents { get; set; }
          static S:BoxArgs Empty { get; }
          [Obsolete] [Input("hint")] Input<string>? Hint { get; set; }
          [Input("kind")] Input<string>? Kind { get; set; }
          [Input("lid")] Input<I:LidArgs>? Lid { get; set; }
          field:[Input("password")] Input<string>? Password { get; set; }  setter marks value secret
          field:[Input("tags")] InputMap<string> Tags { get; set; }
        sealed class S:BoxState : ResourceArgs
          ctor ()
          [Input("color")] Input<S:Color>? Color { get; set; }
          field:[Input("contents")] InputList<I:ItemGetArgs> Contents { get; set; }
          static S:BoxState Empty { get; }
          [Input("etag")] Input<string>? Etag { get; set; }
          [Obsolete] [Input("hint")] Input<string>? Hint { get; set; }
          [Input("kind")] Input<string>? Kind { get; set; }
          field:[Input("password")] Input<string>? Password { get; set; }  setter marks value secret
          field:[Input("tags")] InputMap<string> Tags { get; set; }
        class S:Box : CustomResource  [SampleResourceType("sample:index/box:Box")]
          facts: aliases(type)=sample:box:Box; additionalSecretOutputs=password
          ctor (string name, S:BoxArgs args, CustomResourceOptions? options = null)
          [Output("color")] Output<S:Color?> Color { get; }
          [Output("contents")] Output<ImmutableArray<O:Item>> Contents { get; }
          [Output("etag")] Output<string> Etag { get; }
          [Output("hint")] Output<string?> Hint { get; }
          [Output("kind")] Output<string> Kind { get; }
          [Output("password")] Output<string?> Password { get; }
          [Output("tags")] Output<ImmutableDictionary<string, string>?> Tags { get; }
          static S:Box Get(string name, Input<string> id, S:BoxState? state = null, CustomResourceOptions? options = null)
        struct S:Color : IEquatable<S:Color>  [EnumType]
          static S:Color Red { get; } = "red"
          override string ToString()
        static class S:Config
          static string? Host { get; set; }
        sealed class S:ProviderArgs : ResourceArgs
          facts: default Host from env "SAMPLE_HOST"; default Insecure from env "SAMPLE_INSECURE" as Boolean
          ctor ()
          static S:ProviderArgs Empty { get; }
          [Input("host")] Input<string>? Host { get; set; }  default ""
          [Input("insecure", json:true)] Input<bool>? Insecure { get; set; }
        class S:Provider : ProviderResource  [SampleResourceType("pulumi:providers:sample")]
          ctor (string name, S:ProviderArgs? args = null, CustomResourceOptions? options = null)
          [Output("host")] Output<string?> Host { get; }
        sealed class I:ItemArgs : ResourceArgs
          ctor ()
          [Input("$ref")] Input<string>? Ref { get; set; }
          [Input("either")] InputUnion<int, string>? Either { get; set; }
          [Input("raw")] InputJson? Raw { get; set; }
        sealed class I:ItemGetArgs : ResourceArgs
          ctor ()
          [Input("$ref")] Input<string>? Ref { get; set; }
          [Input("either")] InputUnion<int, string>? Either { get; set; }
          [Input("raw")] InputJson? Raw { get; set; }
        sealed class O:Item  [OutputType]
          readonly string? Ref
          readonly Union<int, string>? Either
          readonly JsonElement? Raw
        """;

    public const string Schema =
        """
        # The API of Pulumi.Sample 1.2.3. Written by sdk/schemas/converter, see sdk/schemas/README.md.
        package Pulumi.Sample
          provider sample
          version 1.2.3
          style plain

        resource Box sample:index/box:Box (state)
          alias sample:box:Box
          color?: Color = "red"
          contents: [Item]
          etag: string output
          hint?: string obsolete
          kind?: string always
          password?: string secret
          tags?: {string}

        type Item (input, state, output, no-empty)
          $ref? as Ref: string
          either?: int|string
          raw?: json

        provider Provider pulumi:providers:sample
          host?: string env SAMPLE_HOST = ""
          insecure?: bool input json-text env SAMPLE_INSECURE

        enum Color
          Red = "red"

        """;
}
