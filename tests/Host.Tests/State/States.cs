using Lucid.Host.Graph;
using Lucid.Host.Secrets;
using Lucid.Host.State;
using Lucid.Host.Tests.Secrets;

namespace Lucid.Host.Tests.State;

internal static class States
{
    public const string StackUrn = "urn:pulumi:dev::lucid::pulumi:pulumi:Stack::lucid-dev";
    public const string PodUrn = "urn:pulumi:dev::lucid::kubernetes:core/v1:Pod::web";
    public const string ProviderUrn = "urn:pulumi:dev::lucid::pulumi:providers:kubernetes::default_4_34_2";

    /// <summary>A resource of a state, with the JSON of further members.</summary>
    public static string Resource(string urn, string more = "") =>
        $$"""{"urn": "{{urn}}", "custom": true{{(more.Length > 0 ? ", " + more : "")}} }""";

    /// <summary>A state of the given resources, with the JSON of further members of the deployment.</summary>
    public static string Of(string resources, string more = "") =>
        $$$"""{"version": 3, "deployment": { {{{more}}}"resources": [{{{resources}}}]}}""";

    /// <summary>What <paramref name="text"/> holds.</summary>
    public static async Task<SavedState> ReadAsync(string text, Passphrase? passphrase = null, SecretTexts? secrets = null)
    {
        using var folder = new TemporaryFolder();
        var (path, given) = (folder.Write("state.json", text), passphrase ?? await Passphrases.NoneAsync());
        return await SavedStateReader.ReadAsync(path, given, secrets ?? new SecretTexts(), CancellationToken.None);
    }

    public static async Task<Resource> ResourceAsync(string members) =>
        Assert.Single((await ReadAsync(Of(Resource(PodUrn, members)))).Graph.InTreeOrder);

    /// <summary>The whole message, with FILE in place of the path.</summary>
    public static async Task<string> MistakeAsync(string text, Passphrase? passphrase = null)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("state.json", text);
        var given = passphrase ?? await Passphrases.NoneAsync();
        var message = await Failures.OfInputAsync(() => SavedStateReader.ReadAsync(path, given, new SecretTexts(), CancellationToken.None));
        return message.Replace(path, "FILE", StringComparison.Ordinal);
    }
}
