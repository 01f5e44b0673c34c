using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi.Testing;

namespace Lucid.Sdk.Tests;

/// <summary>Runs small programs against mocks that remember what they saw.</summary>
internal static class Harness
{
    /// <summary>Runs a program as an update against mocks that answer with what they are given.</summary>
    public static Task<ImmutableArray<Resource>> RunAsync(Action program, IMocks? mocks = null, bool isPreview = false)
        => Deployment.TestAsync(mocks ?? new RecordingMocks(), new TestOptions { IsPreview = isPreview }, program);

    /// <summary>Runs a program that has to fail and returns what it was reported with.</summary>
    public static async Task<RunException> RunFailingAsync(Action program, IMocks? mocks = null)
        => await Assert.ThrowsAsync<RunException>(() => RunAsync(program, mocks));

    /// <summary>What the mocks are sent as the inputs of a resource with the given args.</summary>
    public static async Task<ImmutableDictionary<string, object>> InputsOfAsync(ResourceArgs args)
    {
        var mocks = new RecordingMocks();
        await RunAsync(() => _ = new Thing("thing", args), mocks);
        return mocks.Resources["thing"].Inputs;
    }
}

/// <summary>Gives each resource the id <c>NAME-id</c> and the state it was registered with.</summary>
internal sealed class RecordingMocks : IMocks
{
    public ConcurrentDictionary<string, MockResourceArgs> Resources { get; } = new();

    public ConcurrentDictionary<string, MockRegisterResourceOutputsRequest> Outputs { get; } = new();

    public ConcurrentQueue<MockCallArgs> Calls { get; } = new();

    public Func<MockResourceArgs, (string? Id, object State)>? Answer { get; init; }

    public Func<MockCallArgs, object>? AnswerCall { get; init; }

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        Resources[args.Name!] = args;
        return Task.FromResult(Answer?.Invoke(args) ?? ($"{args.Name}-id", args.Inputs));
    }

    public Task<object> CallAsync(MockCallArgs args)
    {
        Calls.Enqueue(args);
        return Task.FromResult(AnswerCall?.Invoke(args) ?? args.Args);
    }

    public Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args)
    {
        Outputs[args.Urn] = args;
        return Task.CompletedTask;
    }
}

/// <summary>A resource with outputs of several types.</summary>
internal sealed class Thing : CustomResource
{
    public Thing(string name, ResourceArgs? args = null, CustomResourceOptions? options = null)
        : base("test:index:Thing", name, args ?? ResourceArgs.Empty, options)
    {
    }

    [Output("text")]
    public Output<string> Text { get; private set; } = null!;

    [Output("number")]
    public Output<int> Number { get; private set; } = null!;

    [Output("items")]
    public Output<ImmutableArray<string>> Items { get; private set; } = null!;
}

internal sealed class ThingArgs : ResourceArgs
{
    [Input("items")]
    private InputList<string>? _items;

    [Input("labels")]
    private InputMap<string>? _labels;

    [Input("text")]
    public Input<string>? Text { get; set; }

    [Input("number")]
    public Input<int>? Number { get; set; }

    [Input("port")]
    public InputUnion<int, string>? Port { get; set; }

    [Input("flag", json: true)]
    public Input<bool>? Flag { get; set; }

    [Input("inner")]
    public Input<InnerArgs>? Inner { get; set; }

    [Input("any")]
    public Input<object>? Any { get; set; }

    public InputList<string> Items
    {
        get => _items ??= [];
        set => _items = value;
    }

    public InputMap<string> Labels
    {
        get => _labels ??= [];
        set => _labels = value;
    }
}

internal sealed class InnerArgs : ResourceArgs
{
    [Input("containers", required: true)]
    private InputList<string>? _containers;

    public InputList<string> Containers
    {
        get => _containers ??= [];
        set => _containers = value;
    }
}

/// <summary>A resource whose one output takes any value.</summary>
internal sealed class WholeThing(string name, ResourceArgs? args = null)
    : CustomResource("test:index:Whole", name, args ?? ResourceArgs.Empty, (CustomResourceOptions?)null)
{
    [Output("any")]
    public Output<object> Any { get; private set; } = null!;
}

/// <summary>A component with one child and one output.</summary>
internal sealed class Group : ComponentResource
{
    public Group(string name, ComponentResourceOptions? options = null, ResourceArgs? args = null)
        : base("test:index:Group", name, args, options)
    {
        Child = new Thing($"{name}-child", new ThingArgs { Text = "child" }, new CustomResourceOptions { Parent = this });
        Address = Child.Text.Apply(text => $"{text}.local");
        RegisterOutputs();
    }

    public Thing Child { get; }

    [Output]
    public Output<string> Address { get; private set; }
}
