using System.Collections.Concurrent;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Lucid.Sdk.Tests.Wire;
using Pulumirpc;

namespace Lucid.Sdk.Tests.Callbacks;

/// <summary>
/// An engine that applies the transforms of resources: a resource's own, then those of each ancestor, the stack's last. Like the real one it
/// sends what is secret or unknown as output values.
/// </summary>
internal sealed class TransformingEngine
{
    private const string SignatureKey = "4dabf18193072939515e22adb298388d";
    private const string SecretSignature = "1b47061264138c4ac30d75fd1eb44270";
    private const string OutputSignature = "d0e6a833031e9bbcd3f4e8bde6ca49a4";
    private const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    private readonly ConcurrentDictionary<string, RegisterResourceRequest> _byUrn = new();

    public TransformingEngine(params string[] lacks) => Monitor = new FakeMonitor { OnRegister = ApplyAsync, Lacks = lacks.ToHashSet() };

    public FakeMonitor Monitor { get; }

    /// <summary>What each transform of a resource answered, by the resource's name.</summary>
    public ConcurrentDictionary<string, List<TransformResponse>> Answers { get; } = new();

    /// <summary>What became of the properties of each resource, as text.</summary>
    public ConcurrentDictionary<string, string> Properties { get; } = new();

    public static Value Output(Value? value, bool isSecret = false, params string[] dependencies)
    {
        var output = new Struct { Fields = { [SignatureKey] = Value.ForString(OutputSignature) } };
        if (value is not null)
        {
            output.Fields["value"] = value;
        }

        if (isSecret)
        {
            output.Fields["secret"] = Value.ForBool(true);
        }

        if (dependencies.Length > 0)
        {
            output.Fields["dependencies"] = Value.ForList([.. dependencies.Select(Value.ForString)]);
        }

        return Value.ForStruct(output);
    }

    public static Value Secret(Value value)
        => Value.ForStruct(new Struct { Fields = { [SignatureKey] = Value.ForString(SecretSignature), ["value"] = value } });

    private async Task ApplyAsync(RegisterResourceRequest request, RegisterResourceResponse response)
    {
        _byUrn[response.Urn] = request;
        var properties = new Struct();
        foreach (var (name, value) in request.Object.Fields)
        {
            properties.Fields[name] = Upgrade(value, request.PropertyDependencies[name].Urns);
        }

        var options = new TransformResourceOptions { Version = request.Version, DependsOn = { request.Dependencies } };
        foreach (var transform in TransformsFor(request))
        {
            var answer = await CallAsync(transform, new TransformRequest
            {
                Type = request.Type,
                Name = request.Name,
                Custom = request.Custom,
                Parent = request.Parent,
                Properties = properties.ToByteString(),
                Options = options,
            });
            Answers.GetOrAdd(request.Name, _ => []).Add(answer);
            properties = answer.HasProperties ? Struct.Parser.ParseFrom(answer.Properties) : properties;
            options = answer.Options ?? options;
        }

        Properties[request.Name] = WireJson.Write(properties);
        response.Object = properties.ToByteString();
    }

    /// <summary>As the real engine, passes on what a transform failed with.</summary>
    private static async Task<TransformResponse> CallAsync(Callback transform, TransformRequest request)
    {
        try
        {
            return await transform.CallAsync<TransformResponse>(request);
        }
        catch (RpcException exception)
        {
            throw new RpcException(exception.Status);
        }
    }

    private IEnumerable<Callback> TransformsFor(RegisterResourceRequest? request)
    {
        for (; request is not null; request = _byUrn.GetValueOrDefault(request.Parent))
        {
            foreach (var transform in request.Transforms)
            {
                yield return transform;
            }
        }
    }

    private static Value Upgrade(Value value, IEnumerable<string> dependencies)
        => value is { KindCase: Value.KindOneofCase.StringValue, StringValue: Unknown } ? Output(null, false, [.. dependencies])
            : value.KindCase == Value.KindOneofCase.StructValue
                && value.StructValue.Fields.TryGetValue(SignatureKey, out var signature) && signature.StringValue == SecretSignature
                ? Output(value.StructValue.Fields["value"], isSecret: true, [.. dependencies])
            : dependencies.Any() ? Output(value, false, [.. dependencies])
            : value;
}
