using Google.Protobuf;
using Grpc.Core;
using Lucid.Host.Engine;
using Lucid.Host.Tests.Values;
using Lucid.Host.Values;
using Pulumirpc;
using static Lucid.Host.Tests.Engine.ConnectedEngine;
using static Lucid.Host.Tests.Values.Samples;

namespace Lucid.Host.Tests.Engine;

/// <summary>Properties that are no values are refused in every call that has some, with whose they are.</summary>
public sealed class DamagedRequestTests
{
    private const string ConfigMap = "kubernetes:core/v1:ConfigMap";
    private const string Function = "pulumi:pulumi:readStackOutputs";
    private const string Urn = "urn:pulumi:dev::lucid::a:b:C::d";
    private const string Settings = $"'settings' ({ConfigMap}) cannot be read: ";

    public static TheoryData<ByteString, string> Damaged => new()
    {
        { ByteString.CopyFrom(0x0A, 0x05), "the bytes of a value are damaged: it ends in the middle of a value" },
        { ByteString.CopyFrom(0x0A, 0x03, 0x0A, 0x01, 0xFF), "the bytes of a value are damaged: a text is not UTF-8" },
        { DeepBytes.Maps(1_001), "values stand in each other more than 1000 deep" },
        { DeepBytes.Maps(100_000), "values stand in each other more than 1000 deep" },
    };

    [Theory]
    [MemberData(nameof(Damaged))]
    public async Task Of_a_resource(ByteString properties, string reason)
    {
        await using var engine = await StartAsync();
        var request = Custom("", ConfigMap, "settings");
        request.Object = properties;

        Assert.Equal((StatusCode.InvalidArgument, Settings + reason), await StatusOfAsync(engine.Monitor.RegisterResourceAsync(request)));
    }

    [Theory]
    [MemberData(nameof(Damaged))]
    public async Task Of_something_that_is_read(ByteString properties, string reason)
    {
        await using var engine = await StartAsync();
        var request = new ReadResourceRequest { Id = "i", Type = ConfigMap, Name = "settings", Properties = properties };

        Assert.Equal((StatusCode.InvalidArgument, Settings + reason), await StatusOfAsync(engine.Monitor.ReadResourceAsync(request)));
    }

    [Theory]
    [MemberData(nameof(Damaged))]
    public async Task Of_outputs(ByteString properties, string reason)
    {
        await using var engine = await StartAsync();
        var request = new RegisterResourceOutputsRequest { Urn = Urn, Outputs = properties };

        Assert.Equal(
            (StatusCode.InvalidArgument, $"The outputs of {Urn} cannot be read: {reason}"),
            await StatusOfAsync(engine.Monitor.RegisterResourceOutputsAsync(request)));
    }

    [Theory]
    [MemberData(nameof(Damaged))]
    public async Task Of_a_function(ByteString properties, string reason)
    {
        await using var engine = await StartAsync();
        var request = new ResourceInvokeRequest { Tok = Function, Args = properties };

        Assert.Equal(
            (StatusCode.InvalidArgument, $"The arguments of {Function} cannot be read: {reason}"),
            await StatusOfAsync(engine.Monitor.InvokeAsync(request)));
    }

    [Theory]
    [MemberData(nameof(Damaged))]
    public async Task Of_what_a_transform_answers(ByteString properties, string reason)
    {
        await using var program = await ProgramCallbacks.StartAsync();
        await using var engine = await StartAsync();
        await engine.Monitor.RegisterStackInvokeTransformAsync(
            program.InvokeTransform(_ => new TransformInvokeResponse { Args = properties }));
        var request = Custom("", ConfigMap, "settings").With(program.Transform(_ => new TransformResponse { Properties = properties }));

        Assert.Equal((StatusCode.InvalidArgument, Settings + reason), await StatusOfAsync(engine.Monitor.RegisterResourceAsync(request)));
        Assert.Equal(
            (StatusCode.InvalidArgument, $"The arguments of {Function} cannot be read: {reason}"),
            await StatusOfAsync(engine.Monitor.InvokeAsync(new ResourceInvokeRequest { Tok = Function })));
    }

    [Fact]
    public async Task Of_all_that_is_not_refused_the_engine_goes_on()
    {
        await using var engine = await StartAsync(EngineMode.Render);
        var request = Custom("", ConfigMap, "settings");
        request.Object = DeepBytes.Maps(1_000);

        Assert.Equal(request.Object, (await engine.AddAsync(request)).Object);
    }

    [Fact]
    public async Task None_and_empty_ones_are_no_properties()
    {
        await using var engine = await StartAsync();
        var absent = Custom("", ConfigMap, "absent");
        absent.ClearObject();
        var answer = await engine.AddAsync(absent);

        Assert.Equal(ObjectValue.Empty, engine.Held(answer.Urn).Inputs);
        Assert.True(answer.HasObject);
        Assert.Empty(answer.Object);
        var empty = Map(("a", ObjectValue.Empty));
        Assert.Equal(empty, await engine.OutputsAsync(Custom("", ConfigMap, "empty", empty)));
    }
}
