using System.Globalization;
using Google.Protobuf;
using Lucid.Sdk.Tests.Configuration;
using Pulumirpc;

namespace Lucid.Sdk.Tests.Wire;

/// <summary>An answer of the engine that is no value fails the run with words.</summary>
[Collection(nameof(EnvironmentCollection))]
public sealed class DamagedAnswerTests
{
    private static readonly ByteString Damaged = ByteString.CopyFrom(0x0A, 0x05);

    [Fact]
    public async Task To_a_registration()
    {
        var error = await EngineRun.RunFailingAsync(
            () => new Thing("a").Text.Apply(text => text), new FakeMonitor
            {
                OnRegister = (request, response) => Task.FromResult(request.Custom ? response.Object = Damaged : response.Object),
            });

        Assert.Equal(Refusal("urn:pulumi:dev::shop::test:index:Thing::a"), error.Message);
    }

    [Fact]
    public async Task To_a_read()
    {
        var error = await EngineRun.RunFailingAsync(
            () => _ = new Thing("a", null, new CustomResourceOptions { Id = "existing" }), new FakeMonitor { OnRead = _ => Damaged });

        Assert.Equal(Refusal("urn:pulumi:dev::shop::test:index:Thing::a"), error.Message);
    }

    [Fact]
    public async Task To_a_function()
    {
        var error = await EngineRun.RunFailingAsync(
            () => _ = Deployment.Instance.Invoke<object>("test:index:get", InvokeArgs.Empty),
            new FakeMonitor { OnInvoke = _ => new ResourceInvokeResponse { Return = Damaged } });

        Assert.Equal(Refusal("test:index:get"), error.Message);
    }

    [Fact]
    public async Task To_a_method()
    {
        var error = await EngineRun.RunFailingAsync(
            () => _ = Deployment.Instance.Call<object>("test:index:get", CallArgs.Empty),
            new FakeMonitor { OnCall = _ => new CallResponse { Return = Damaged } });

        Assert.Equal(Refusal("test:index:get"), error.Message);
    }

    [Fact]
    public async Task Cut_short_anywhere_it_is_refused()
    {
        var whole = Whole();
        var things = await RunAsync([.. Enumerable.Range(1, whole.Length - 1).Select(length => whole[..length])]);

        foreach (var thing in things)
        {
            Assert.Equal(
                Refusal($"urn:pulumi:dev::shop::test:index:Whole::{thing.GetResourceName()}"),
                (await Assert.ThrowsAsync<RunException>(() => OutputUtilities.GetValueAsync(thing.Any))).Message);
        }
    }

    [Theory]
    [InlineData(0x00)]
    [InlineData(0x01)]
    [InlineData(0x7F)]
    [InlineData(0x80)]
    [InlineData(0xFF)]
    public async Task With_any_byte_changed_it_is_refused_or_still_a_value(int mask)
    {
        var things = await RunAsync([.. Enumerable.Range(0, Whole().Length).Select(place =>
        {
            var changed = Whole();
            changed[place] = mask == 0 ? (byte)0 : (byte)(changed[place] ^ mask);
            return changed;
        })]);

        var refusals = 0;
        foreach (var thing in things)
        {
            try
            {
                await OutputUtilities.GetValueAsync(thing.Any);
            }
            catch (Exception exception) when (exception is RunException or InvalidOperationException)
            {
                Assert.Contains("he engine", exception.Message, StringComparison.Ordinal);
                refusals++;
            }
        }

        Assert.InRange(refusals, 1, things.Length);
    }

    /// <summary>Resources that the engine answered with the given properties.</summary>
    private static async Task<WholeThing[]> RunAsync(byte[][] properties)
    {
        WholeThing[] things = [];
        await EngineRun.RunAsync(
            () => things = [.. properties.Select((_, index) => new WholeThing($"{index}"))],
            new FakeMonitor
            {
                OnRegister = (request, response) => Task.FromResult(request.Custom
                    ? response.Object = ByteString.CopyFrom(properties[int.Parse(request.Name, CultureInfo.InvariantCulture)])
                    : response.Object),
            });
        return things;
    }

    private static byte[] Whole() => [.. WireStructs.FromJson("""
        {
          "any": {
            "flag": true, "number": 1.5, "list": ["ä", null, [], {}], "later": "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
            "secret": { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", "value": "s" }
          }
        }
        """)];

    private static string Refusal(string owner)
        => $"What the engine answered for {owner} cannot be read: the bytes of a value are damaged: it ends in the middle of a value";
}
