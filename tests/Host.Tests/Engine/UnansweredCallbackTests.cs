using Grpc.Core;
using Pulumirpc;
using static Lucid.Host.Tests.Engine.ConnectedEngine;
using Binding = Pulumirpc.RegisterResourceRequest.Types.ResourceHooksBinding;

namespace Lucid.Host.Tests.Engine;

/// <summary>What is known of callbacks that a program does not answer.</summary>
public sealed class UnansweredCallbackTests : IAsyncLifetime
{
    private const string MapType = "a:b:Map";

    private readonly ManualResetEventSlim _answer = new();
    private ProgramCallbacks _program = null!;
    private ConnectedEngine _engine = null!;

    public async Task InitializeAsync()
    {
        _program = await ProgramCallbacks.StartAsync();
        _engine = await StartAsync();
    }

    public async Task DisposeAsync()
    {
        _answer.Set();
        await _engine.DisposeAsync();
        await _program.DisposeAsync();
        _answer.Dispose();
    }

    [Fact]
    public async Task A_transform_is_told_with_its_resource() =>
        await ExpectAsync($"A transform of 'settings' ({MapType})", () => _engine.Monitor.RegisterResourceAsync(Transformed("settings")));

    [Fact]
    public async Task A_transform_of_functions_is_told_with_the_function()
    {
        await _engine.Monitor.RegisterStackInvokeTransformAsync(_program.InvokeTransform(_ => Late(new TransformInvokeResponse())));

        await ExpectAsync(
            "A transform of function 'a:b:look'", () => _engine.Monitor.InvokeAsync(new ResourceInvokeRequest { Tok = "a:b:look" }));
    }

    [Fact]
    public async Task A_hook_is_told_with_its_name_and_resource()
    {
        await _engine.Monitor.RegisterResourceHookAsync(new RegisterResourceHookRequest
        {
            Name = "check",
            OnDryRun = true,
            Callback = _program.Hook(_ => Late("")),
        });
        var request = Custom("", MapType, "settings");
        request.Hooks = new Binding { BeforeCreate = { "check" } };

        await ExpectAsync($"The hook 'check' of 'settings' ({MapType})", () => _engine.Monitor.RegisterResourceAsync(request));
    }

    [Fact]
    public async Task The_oldest_comes_first()
    {
        var first = _engine.Monitor.RegisterResourceAsync(Transformed("zebra")).ResponseAsync;
        await UnansweredAsync(1);
        var second = _engine.Monitor.RegisterResourceAsync(Transformed("ant")).ResponseAsync;

        Assert.Equal(
            [$"A transform of 'zebra' ({MapType})", $"A transform of 'ant' ({MapType})"], await UnansweredAsync(2));
        _answer.Set();
        await Task.WhenAll(first, second);
    }

    [Fact]
    public async Task Waiting_for_one_is_silence()
    {
        var call = _engine.Monitor.RegisterResourceAsync(Transformed("settings")).ResponseAsync;

        await _engine.Server.Activity.WaitForSilenceAsync(TimeSpan.FromSeconds(1), CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(20));

        Assert.False(call.IsCompleted);
        _answer.Set();
        await call;
    }

    private async Task ExpectAsync<T>(string what, Func<AsyncUnaryCall<T>> call)
    {
        var answered = call().ResponseAsync;

        Assert.Equal([what], await UnansweredAsync(1));
        _answer.Set();
        await Task.WhenAny(answered);
        Assert.Empty(_engine.Server.UnansweredCallbacks);
    }

    private RegisterResourceRequest Transformed(string name) =>
        Custom("", MapType, name).With(_program.Transform(_ => Late(new TransformResponse())));

    private T Late<T>(T answer)
    {
        _answer.Wait();
        return answer;
    }

    private async Task<IEnumerable<string>> UnansweredAsync(int count)
    {
        for (var waited = 0; _engine.Server.UnansweredCallbacks.Length < count && waited < 20_000; waited += 20)
        {
            await Task.Delay(20);
        }

        return _engine.Server.UnansweredCallbacks;
    }
}
