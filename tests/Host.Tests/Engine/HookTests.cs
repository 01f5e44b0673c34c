using System.Collections.Concurrent;
using Grpc.Core;
using Lucid.Host.Engine;
using Lucid.Host.Graph;
using Lucid.Host.Values;
using Pulumirpc;
using static Lucid.Host.Tests.Engine.ConnectedEngine;
using static Lucid.Host.Tests.Graph.Resources;
using static Lucid.Host.Tests.Values.Samples;
using Binding = Pulumirpc.RegisterResourceRequest.Types.ResourceHooksBinding;

namespace Lucid.Host.Tests.Engine;

/// <summary>Which hooks run in a preview, when, and what comes of their failures.</summary>
public sealed class HookTests
{
    private const string MapType = "a:b:Map";

    private static readonly Binding All = new()
    {
        BeforeCreate = { "before create" },
        AfterCreate = { "after create" },
        BeforeUpdate = { "before update" },
        AfterUpdate = { "after update" },
        BeforeDelete = { "before delete" },
        AfterDelete = { "after delete" },
    };

    [Theory]
    [InlineData("new", 1, "before create, after create")]
    [InlineData("deployed", 1, "")]
    [InlineData("deployed", 2, "before update, after update")]
    [InlineData("broken", 1, "before create, after create")]
    [InlineData("imported", 1, "")]
    public async Task They_run_around_what_would_be_done(string name, double size, string expected)
    {
        await using var program = await ProgramCallbacks.StartAsync();
        await using var engine = await StartAsync(current: GraphOf(
            Custom(parent: (Resource?)null, MapType, "deployed", Map(("size", Number(1)))),
            Custom(parent: (Resource?)null, MapType, "broken", Map(("size", Number(1)))) with { IsTainted = true }));
        var run = await RegisterAllAsync(engine, program);
        var request = Custom("", MapType, name, Map(("size", Number(size))));
        (request.Hooks, request.ImportId) = (All, name == "imported" ? "id" : "");

        await engine.AddAsync(request);

        Assert.Equal(expected, string.Join(", ", run));
    }

    [Fact]
    public async Task They_are_told_what_is_and_what_comes()
    {
        await using var program = await ProgramCallbacks.StartAsync();
        var old = Custom(parent: (Resource?)null, MapType, "old", Map(("size", Secret("1"))))
            with { Id = "id", Outputs = Map(("size", Secret("1")), ("uid", Text("7"))) };
        await using var engine = await StartAsync(current: GraphOf(old));
        var seen = new List<ResourceHookRequest>();
        await engine.Monitor.RegisterResourceHookAsync(Hook("check", program.Hook(request => Add(request, seen))));
        var request = Custom("", MapType, "new", Map(("size", Secret("2")))).With(new Alias { Urn = old.Urn.Text });
        request.Hooks = new Binding { BeforeUpdate = { "check" }, AfterUpdate = { "check" } };

        var urn = (await engine.AddAsync(request)).Urn;

        var before = new ResourceHookRequest
        {
            Urn = urn,
            Id = "id",
            Name = "new",
            Type = MapType,
            NewInputs = Wire(Map(("size", Secret("2")))),
            OldInputs = Wire(old.Inputs),
            OldOutputs = Wire(old.Outputs),
        };
        var after = before.Clone();
        after.NewOutputs = Wire(engine.Held(urn).Outputs);
        Assert.Equal([before, after], seen);
        Assert.Equal([false, true], seen.Select(request => request.HasNewOutputs));
    }

    [Fact]
    public async Task Those_that_are_not_for_previews_do_not_run()
    {
        await using var program = await ProgramCallbacks.StartAsync();
        await using var engine = await StartAsync();
        var hook = Hook("check", program.Hook(_ => "it ran"));
        hook.OnDryRun = false;
        await engine.Monitor.RegisterResourceHookAsync(hook);

        await engine.AddAsync(With("check"));
    }

    [Fact]
    public async Task In_a_render_none_runs()
    {
        await using var program = await ProgramCallbacks.StartAsync();
        await using var engine = await StartAsync(EngineMode.Render);
        await engine.Monitor.RegisterResourceHookAsync(Hook("check", program.Hook(_ => "it ran")));

        await engine.AddAsync(With("check"));
    }

    [Fact]
    public async Task One_that_fails_refuses_the_resource()
    {
        await using var program = await ProgramCallbacks.StartAsync();
        await using var engine = await StartAsync();
        await engine.Monitor.RegisterResourceHookAsync(Hook("check", program.Hook(_ => "too large")));

        Assert.Equal(
            (StatusCode.FailedPrecondition, $"The hook 'check' of 'settings' ({MapType}) failed: too large"),
            await StatusOfAsync(engine.Monitor.RegisterResourceAsync(With("check"))));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task One_whose_errors_are_ignored_leaves_a_warning(bool breaks)
    {
        await using var program = await ProgramCallbacks.StartAsync();
        await using var engine = await StartAsync();
        var hook = Hook("check", program.Hook(_ => breaks ? throw ProgramCallbacks.Failure("too large") : "too large"));
        hook.IgnoreErrors = true;
        await engine.Monitor.RegisterResourceHookAsync(hook);

        var urn = (await engine.AddAsync(With("check"))).Urn;

        var warning = Assert.Single(engine.Server.Diagnostics);
        Assert.Equal(
            ($"The hook 'check' of 'settings' ({MapType}) failed: too large", urn), (warning.Message, warning.Urn?.Text));
    }

    [Fact]
    public async Task After_a_component_they_run_when_its_outputs_are_known()
    {
        await using var program = await ProgramCallbacks.StartAsync();
        await using var engine = await StartAsync();
        var seen = new List<ResourceHookRequest>();
        await engine.Monitor.RegisterResourceHookAsync(Hook("check", program.Hook(request => Add(request, seen))));
        var request = Component("", "lucid:index:Plane", "core");
        request.Hooks = new Binding { AfterCreate = { "check" } };

        var urn = (await engine.AddAsync(request)).Urn;
        Assert.Empty(seen);
        await engine.Monitor.RegisterResourceOutputsAsync(
            new RegisterResourceOutputsRequest { Urn = urn, Outputs = Wire(Map(("address", Text("a")))) });

        var told = Assert.Single(seen);
        Assert.Equal(Map(("address", Text("a"))), StructReader.Read(told.NewOutputs));
        Assert.False(told.HasOldInputs || told.HasOldOutputs);
    }

    [Fact]
    public async Task One_that_nobody_registered_is_refused()
    {
        await using var engine = await StartAsync();

        Assert.Equal(
            (StatusCode.InvalidArgument, $"'settings' ({MapType}) names the hook 'check', which is not registered"),
            await StatusOfAsync(engine.Monitor.RegisterResourceAsync(With("check"))));
    }

    [Fact]
    public async Task Two_of_one_name_are_refused()
    {
        await using var engine = await StartAsync();
        await engine.Monitor.RegisterResourceHookAsync(new RegisterResourceHookRequest { Name = "check" });

        Assert.Equal(
            (StatusCode.AlreadyExists, "There are two hooks named 'check'"),
            await StatusOfAsync(engine.Monitor.RegisterErrorHookAsync(new RegisterErrorHookRequest { Name = "check" })));
    }

    [Fact]
    public async Task One_for_errors_never_runs()
    {
        await using var engine = await StartAsync();
        await engine.Monitor.RegisterErrorHookAsync(new RegisterErrorHookRequest { Name = "retry", Callback = new Callback() });
        var request = Custom("", MapType, "settings");
        request.Hooks = new Binding { OnError = { "retry" } };

        Assert.NotEmpty((await engine.AddAsync(request)).Urn);
    }

    private static RegisterResourceHookRequest Hook(string name, Callback callback) =>
        new() { Name = name, Callback = callback, OnDryRun = true };

    private static RegisterResourceRequest With(string hook)
    {
        var request = Custom("", MapType, "settings");
        request.Hooks = new Binding { BeforeCreate = { hook } };
        return request;
    }

    private static string Add<T>(T item, List<T> items)
    {
        items.Add(item);
        return "";
    }

    private static async Task<ConcurrentQueue<string>> RegisterAllAsync(ConnectedEngine engine, ProgramCallbacks program)
    {
        var run = new ConcurrentQueue<string>();
        foreach (var name in new[] { "before create", "after create", "before update", "after update", "before delete", "after delete" })
        {
            await engine.Monitor.RegisterResourceHookAsync(Hook(name, program.Hook(_ =>
            {
                run.Enqueue(name);
                return "";
            })));
        }

        return run;
    }
}
