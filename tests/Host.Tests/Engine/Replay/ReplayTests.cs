using Lucid.Host.Engine;
using Lucid.Host.Values;

namespace Lucid.Host.Tests.Engine.Replay;

/// <summary>
/// What programs on the official SDKs sent is sent again, to the engine here: they would get all that they need. Every answer that
/// differs from the recorded one is named.
/// </summary>
public sealed class ReplayTests
{
    // The recording engine left them out for the SDK to fall back on single questions; here they are offered.
    private const string Information = "ResourceMonitor.GetDeploymentInfo: recorded no answer";

    // An engine takes out what is unknown in part, unless the SDK says that it can do so itself; the recording engine did not.
    private const string Partial = "kubernetes:apps/v1:Deployment web: object.spec: recorded a value, here nothing";

    // The C# SDK sends the entries as secrets and names the whole as one, and an engine marks what is named; the recording engine did not.
    private const string Named = "docker-build:index:Image web-img: object.secrets: recorded a value, here a value";

    // Nothing is deployed here: ids are made up, and what the provider of images computes is not there.
    private static readonly string[] Computed =
    [
        "docker-build:index:Image web-img: id: recorded id-web-img, here not-deployed/web-img",
        $"docker-build:index:Image web-img: object.digest: recorded sha256:{Digest}, here nothing",
        $"docker-build:index:Image web-img: object.ref: recorded ghcr.io/acme/web@sha256:{Digest}, here nothing",
        "github:index/actionsSecret:ActionsSecret sec: id: recorded id-sec, here not-deployed/sec",
        "kubernetes:apps/v1:Deployment web: id: recorded id-web, here not-deployed/web",
    ];

    private static string Digest => new('a', 64);

    public static TheoryData<string, EngineMode, string[]> Transcripts => new()
    {
        { "transcript-node-preview.json", EngineMode.Preview, [Information] },
        { "transcript-csharp-preview.json", EngineMode.Preview, [Partial, Named] },
        { "transcript-node-update.json", EngineMode.Render, [Information, Provider("0efabad7-a4fe-4cbe-a081-922d1def035e"), .. Computed] },
        { "transcript-csharp-update.json", EngineMode.Render, [Provider("fa94a79e-2164-44e8-b2e3-df84e6e28a76"), Named, .. Computed] },
    };

    [Theory]
    [MemberData(nameof(Transcripts))]
    public async Task Programs_get_what_they_need(string fileName, EngineMode mode, string[] differences)
    {
        await using var engine = await ConnectedEngine.StartAsync(
            new DeploymentTarget { Project = "spike", Configuration = ConnectedEngine.ConfigurationOf([], []), Mode = mode });
        var replay = new Replay(engine);
        foreach (var call in RecordedCall.Read(fileName))
        {
            await replay.SendAsync(call);
        }

        Assert.Equal(differences.Order(StringComparer.Ordinal), replay.Differences.Order(StringComparer.Ordinal));
        Assert.Equal(["ref", "token", "url"], engine.Graph.Stack!.Outputs.Entries.Select(output => output.Key));
        Assert.Equal(SecretValue.Of(new TextValue("s3cr3t")), engine.Graph.Stack.Outputs["token"]);
    }

    private static string Provider(string recorded) => $"pulumi:providers:kubernetes k8s: id: recorded {recorded}, here not-deployed/k8s";
}
