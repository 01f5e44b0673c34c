using System.Collections.Concurrent;
using Google.Protobuf;
using Grpc.Core;
using Lucid.Host.Graph;
using Lucid.Host.Values;
using Pulumirpc;
using static Lucid.Host.Tests.Engine.ConnectedEngine;
using static Lucid.Host.Tests.Values.Samples;

namespace Lucid.Host.Tests.Engine;

/// <summary>Which transforms a resource passes through, what they see, and what comes of their answers.</summary>
public sealed class TransformTests
{
    private const string MapType = "kubernetes:core/v1:ConfigMap";
    private const string Needed = "urn:pulumi:dev::lucid::a:b:C::needed";
    private const string PlaneType = "lucid:index:Plane";

    [Fact]
    public async Task A_resources_own_come_first_then_its_ancestors_from_the_inside_out_then_those_of_all()
    {
        await using var program = await ProgramCallbacks.StartAsync();
        await using var engine = await StartAsync();
        await engine.Monitor.RegisterStackTransformAsync(Mark(program, "of all"));
        var stack = await engine.AddAsync(Component("", Urn.StackType, "lucid-dev").With(Mark(program, "of the stack")));
        var plane = await engine.AddAsync(
            Component(stack.Urn, PlaneType, "core").With(Mark(program, "of the plane"), Mark(program, "of the plane too")));
        var service = await engine.AddAsync(Component(plane.Urn, "lucid:index:Service", "api"));

        var map = await engine.AddAsync(Custom(service.Urn, MapType, "settings").With(Mark(program, "its own")));

        Assert.Equal("its own, of the plane, of the plane too, of the stack, of all", Marks(engine, map.Urn));
        Assert.Equal("of the plane, of the plane too, of the stack, of all", Marks(engine, service.Urn));
        Assert.Equal("of the stack, of all", Marks(engine, stack.Urn));
    }

    [Fact]
    public async Task One_for_all_does_not_concern_what_was_there_before()
    {
        await using var program = await ProgramCallbacks.StartAsync();
        await using var engine = await StartAsync();
        var stack = await engine.AddStackAsync();
        await engine.Monitor.RegisterStackTransformAsync(Mark(program, "of all"));

        Assert.Null(engine.Held(stack).Inputs["marks"]);
    }

    [Fact]
    public async Task Neither_default_providers_nor_what_is_only_read_are_transformed()
    {
        await using var program = await ProgramCallbacks.StartAsync();
        await using var engine = await StartAsync();
        var seen = new ConcurrentBag<string>();
        await engine.Monitor.RegisterStackTransformAsync(program.Transform(request => Seen(request, seen)));

        await engine.AddAsync(Custom("", MapType, "settings"));
        await engine.Monitor.ReadResourceAsync(new ReadResourceRequest { Id = "i", Type = MapType, Name = "seen" });

        Assert.Equal(["settings"], seen);
    }

    [Fact]
    public async Task It_sees_the_resource_and_its_options()
    {
        await using var program = await ProgramCallbacks.StartAsync();
        await using var engine = await StartAsync();
        var stack = await engine.AddStackAsync();
        TransformRequest? seen = null;
        var request = Full(Custom(stack, MapType, "settings", Map(("a", Number(1)))), stack);
        request.AliasURNs.Add("urn:pulumi:dev::lucid::a:b:C::older");

        await engine.AddAsync(request.With(program.Transform(question =>
        {
            seen = question;
            return new TransformResponse();
        })));

        var expected = Full(new TransformResourceOptions(), stack);
        expected.Aliases.Insert(0, new Alias { Urn = "urn:pulumi:dev::lucid::a:b:C::older" });
        Assert.Equal(expected, seen?.Options);
        Assert.Equal((MapType, "settings", true, stack), (seen!.Type, seen.Name, seen.Custom, seen.Parent));
    }

    [Fact]
    public async Task Its_options_become_the_resources()
    {
        await using var program = await ProgramCallbacks.StartAsync();
        await using var engine = await StartAsync();
        var stack = await engine.AddStackAsync();
        var transform = program.Transform(_ => new TransformResponse { Options = Full(new TransformResourceOptions(), stack) });

        var held = engine.Held((await engine.AddAsync(Custom(stack, MapType, "settings").With(transform))).Urn);

        var expected = engine.Held((await engine.AddAsync(Full(Custom(stack, MapType, "other"), stack))).Urn);
        Assert.Equivalent(expected with { Urn = held.Urn, Name = held.Name }, held, strict: true);
    }

    [Fact]
    public async Task It_sees_what_is_inherited_and_may_take_it_away()
    {
        await using var program = await ProgramCallbacks.StartAsync();
        await using var engine = await StartAsync();
        var plane = Component("", PlaneType, "core");
        (plane.Protect, plane.RetainOnDelete, plane.DeletedWith) = (true, true, "urn:pulumi:dev::lucid::a:b:C::keeper");
        TransformResourceOptions? seen = null;
        var child = Custom((await engine.AddAsync(plane)).Urn, MapType, "settings").With(program.Transform(request =>
        {
            seen = request.Options;
            return new TransformResponse { Options = new TransformResourceOptions() };
        }));

        var held = engine.Held((await engine.AddAsync(child)).Urn);

        Assert.Equal((true, true, plane.DeletedWith), (seen!.Protect, seen.RetainOnDelete, seen.DeletedWith));
        Assert.Equal((false, false, null), (held.IsProtected, held.IsRetainedOnDelete, held.DeletedWith));
    }

    [Fact]
    public async Task Providers_that_it_gives_a_component_reach_the_components_descendants()
    {
        await using var program = await ProgramCallbacks.StartAsync();
        await using var engine = await StartAsync();
        var provider = $"{(await engine.AddAsync(Custom("", "pulumi:providers:kubernetes", "cluster"))).Urn}::{Signatures.Unknown}";
        var transform = program.Transform(request => request.Name != "core" ? new TransformResponse() : new TransformResponse
        {
            Options = new TransformResourceOptions { Providers = { ["kubernetes"] = provider } },
        });
        var plane = await engine.AddAsync(Component("", PlaneType, "core").With(transform));
        var service = await engine.AddAsync(Component(plane.Urn, "lucid:index:Service", "api"));

        var map = await engine.AddAsync(Custom(service.Urn, MapType, "settings"));

        Assert.Equal(provider, engine.Held(map.Urn).Provider?.ToString());
    }

    [Fact]
    public async Task An_empty_answer_changes_nothing()
    {
        await using var program = await ProgramCallbacks.StartAsync();
        await using var engine = await StartAsync();
        var inputs = Map(("a", Secret("s")), ("b", List(Text("c"), UnknownValue.Instance)));
        var request = Full(Custom("", MapType, "settings", inputs), Needed).From("a", Needed).From("b");
        var plain = Full(Custom("", MapType, "other", inputs), Needed).From("a", Needed).From("b");

        var held = engine.Held((await engine.AddAsync(request.With(program.Transform(_ => new TransformResponse())))).Urn);

        var expected = engine.Held((await engine.AddAsync(plain)).Urn);
        Assert.Equivalent(expected with { Urn = held.Urn, Name = held.Name }, held, strict: true);
    }

    [Fact]
    public async Task A_failing_one_refuses_the_resource_and_says_why()
    {
        await using var program = await ProgramCallbacks.StartAsync();
        await using var engine = await StartAsync();
        var transform = program.Transform(_ => throw ProgramCallbacks.Failure("no labels"));

        Assert.Equal(
            (StatusCode.FailedPrecondition, $"A transform of 'settings' ({MapType}) failed: no labels"),
            await StatusOfAsync(engine.Monitor.RegisterResourceAsync(Custom("", MapType, "settings").With(transform))));
        Assert.Empty(engine.Graph.InTreeOrder);
    }

    [Fact]
    public async Task One_that_nobody_serves_refuses_the_resource()
    {
        Callback transform;
        await using (var program = await ProgramCallbacks.StartAsync())
        {
            transform = Mark(program, "late");
        }

        await using var engine = await StartAsync();
        var (code, detail) = await StatusOfAsync(engine.Monitor.RegisterResourceAsync(Custom("", MapType, "settings").With(transform)));

        Assert.Equal(StatusCode.Aborted, code);
        Assert.StartsWith($"A transform of 'settings' ({MapType}) failed: ", detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_without_an_address_refuses_the_resource()
    {
        await using var engine = await StartAsync();
        var request = Custom("", MapType, "settings").With(new Callback { Target = "nowhere", Token = "t" });

        Assert.Equal(
            (StatusCode.InvalidArgument,
                $"A transform of 'settings' ({MapType}) cannot be called: 'nowhere' is no address of the form host:port"),
            await StatusOfAsync(engine.Monitor.RegisterResourceAsync(request)));
    }

    [Fact]
    public async Task Functions_pass_through_those_for_functions_in_the_order_of_their_registration()
    {
        await using var program = await ProgramCallbacks.StartAsync();
        await using var engine = await StartAsync(stacks: [("b", Map(("name", Text("of b"))))]);
        await engine.Monitor.RegisterStackInvokeTransformAsync(program.InvokeTransform(request =>
            new TransformInvokeResponse { Args = Wire(Map(("name", Text(NameOf(request) + "a")))) }));
        await engine.Monitor.RegisterStackInvokeTransformAsync(program.InvokeTransform(request =>
            NameOf(request) == "xa" ? new() { Args = Wire(Map(("name", Text("b")))) } : new()));

        var answer = await engine.Monitor.InvokeAsync(
            new ResourceInvokeRequest { Tok = "pulumi:pulumi:readStackOutputs", Args = Wire(Map(("name", Text("x")))) });

        Assert.Equal(Map(("name", Text("of b"))), StructReader.Read(answer.Return)["outputs"]);
    }

    [Fact]
    public async Task A_failing_one_for_functions_fails_the_call()
    {
        await using var program = await ProgramCallbacks.StartAsync();
        await using var engine = await StartAsync();
        await engine.Monitor.RegisterStackInvokeTransformAsync(program.InvokeTransform(_ => throw ProgramCallbacks.Failure("no calls")));

        Assert.Equal(
            (StatusCode.FailedPrecondition, "A transform of function 'a:b:c' failed: no calls"),
            await StatusOfAsync(engine.Monitor.InvokeAsync(new ResourceInvokeRequest { Tok = "a:b:c" })));
    }

    private static string Marks(ConnectedEngine engine, string urn) => ((TextValue)engine.Held(urn).Inputs["marks"]!).Value;

    private static string NameOf(TransformInvokeRequest request) => ((TextValue)StructReader.Read(request.Args)["name"]!).Value;

    private static Callback Mark(ProgramCallbacks program, string mark) => program.Transform(request =>
    {
        var properties = StructReader.Read(request.Properties);
        var marks = properties["marks"] is TextValue before ? before.Value + ", " + mark : mark;
        return new TransformResponse { Properties = Wire(properties.With("marks", Text(marks))) };
    });

    private static TransformResponse Seen(TransformRequest request, ConcurrentBag<string> names)
    {
        names.Add(request.Name);
        return new TransformResponse();
    }

    private static TransformResourceOptions Full(TransformResourceOptions options, string dependency)
    {
        options.DependsOn.Add(dependency);
        (options.Protect, options.RetainOnDelete, options.DeleteBeforeReplace) = (false, true, true);
        options.IgnoreChanges.Add("data");
        options.ReplaceOnChanges.Add("data.a");
        options.Version = "4.34.2";
        options.Aliases.Add(new Alias { Spec = new Alias.Types.Spec { Name = "old" } });
        options.CustomTimeouts = new() { Create = "1m" };
        options.PluginDownloadUrl = "plugins";
        options.DeletedWith = "urn:pulumi:dev::lucid::a:b:C::keeper";
        options.AdditionalSecretOutputs.Add("data");
        options.Hooks = new();
        options.Import = "default/settings";
        options.HideDiff.Add("metadata");
        options.ReplaceWith.Add("urn:pulumi:dev::lucid::a:b:C::twin");
        options.ReplacementTrigger = Google.Protobuf.WellKnownTypes.Value.ForString("1").ToByteString();
        return options;
    }

    private static RegisterResourceRequest Full(RegisterResourceRequest request, string dependency)
    {
        var options = Full(new TransformResourceOptions(), dependency);
        request.Dependencies.Add(options.DependsOn);
        (request.Protect, request.RetainOnDelete) = (options.Protect, options.RetainOnDelete);
        (request.DeleteBeforeReplace, request.DeleteBeforeReplaceDefined) = (options.DeleteBeforeReplace, true);
        request.IgnoreChanges.Add(options.IgnoreChanges);
        request.ReplaceOnChanges.Add(options.ReplaceOnChanges);
        (request.Version, request.PluginDownloadURL) = (options.Version, options.PluginDownloadUrl);
        request.Aliases.Add(options.Aliases);
        (request.CustomTimeouts, request.Hooks, request.ReplacementTrigger) =
            (options.CustomTimeouts, options.Hooks, options.ReplacementTrigger);
        (request.DeletedWith, request.ImportId) = (options.DeletedWith, options.Import);
        request.AdditionalSecretOutputs.Add(options.AdditionalSecretOutputs);
        request.HideDiffs.Add(options.HideDiff);
        request.ReplaceWith.Add(options.ReplaceWith);
        return request;
    }
}
