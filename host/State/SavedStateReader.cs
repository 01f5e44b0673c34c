using System.Security.Cryptography;
using System.Text.Json;
using Lucid.Host.Diagnostics;
using Lucid.Host.Graph;
using Lucid.Host.Secrets;

namespace Lucid.Host.State;

/// <summary>Reads the file that <c>pulumi stack export</c> writes.</summary>
public static class SavedStateReader
{
    private const int OldestVersion = 3;
    private const int NewestVersion = 4;

    /// <summary>The state in a file.</summary>
    /// <exception cref="HostFailureException">The file cannot be read, is no state, or is one that is not understood here.</exception>
    public static async Task<SavedState> ReadAsync(string path, Passphrase passphrase, SecretTexts secrets, CancellationToken cancellationToken)
    {
        try
        {
            var bytes = await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false);
            using var document = JsonDocument.Parse(bytes);
            return Read(document.RootElement, path, passphrase, secrets);
        }
        catch (JsonException exception)
        {
            var location = new SourceLocation(path, (int)(exception.LineNumber ?? 0) + 1, (int)(exception.BytePositionInLine ?? 0) + 1);
            throw new HostFailureException(FailureKind.Input, "the state breaks off or is no JSON here; export it again with `pulumi stack export`", location);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new HostFailureException(FailureKind.Input, $"The state {path} cannot be read: {exception.Message}");
        }
    }

    private static SavedState Read(JsonElement root, string path, Passphrase passphrase, SecretTexts secrets)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("version", out var version) || !version.TryGetInt32(out var number)
            || !root.TryGetProperty("deployment", out var deployment) || deployment.ValueKind is not (JsonValueKind.Object or JsonValueKind.Null))
        {
            throw Unreadable(path, "is no exported state: that is a JSON object with 'version' and 'deployment', as `pulumi stack export` writes it");
        }

        if (number is < OldestVersion or > NewestVersion)
        {
            throw Unreadable(path, FormattableString.Invariant(
                $"has state version {number}; understood are {OldestVersion} and {NewestVersion}{(number > NewestVersion ? ", so this file needs a newer lucid" : "; export it again with a current pulumi")}"));
        }

        return deployment.ValueKind == JsonValueKind.Null ? SavedState.Empty : ReadDeployment(deployment, path, passphrase, secrets);
    }

    private static SavedState ReadDeployment(JsonElement deployment, string path, Passphrase passphrase, SecretTexts secrets)
    {
        var values = new StateValues(DecrypterOf(deployment, path, passphrase), secrets);
        var resources = new Dictionary<Urn, Resource>();
        var pending = ImmutableArray.CreateBuilder<Resource>();
        var index = 0;
        foreach (var element in ResourcesOf(deployment))
        {
            var resource = ReadResource(element, path, index++, values);
            if (StateResourceReader.IsPendingDeletion(element))
            {
                pending.Add(resource);
            }
            else if (!resources.TryAdd(resource.Urn, resource))
            {
                throw Unreadable(path, $"is damaged: it holds {resource.Urn} twice");
            }
        }

        return new SavedState(new ResourceGraph(resources.Values), pending.ToImmutable(), Remarks(values.UnreadableSecrets, path, passphrase));
    }

    private static IEnumerable<JsonElement> ResourcesOf(JsonElement deployment) =>
        deployment.TryGetProperty("resources", out var resources) && resources.ValueKind == JsonValueKind.Array ? resources.EnumerateArray() : [];

    private static Resource ReadResource(JsonElement element, string path, int index, StateValues values)
    {
        try
        {
            return StateResourceReader.Read(element, values);
        }
        catch (Exception exception) when (exception is FormatException or CryptographicException or InvalidOperationException)
        {
            throw Unreadable(path, FormattableString.Invariant($"is damaged: resource {index} cannot be read: {exception.Message}"));
        }
    }

    private static SecretDecrypter DecrypterOf(JsonElement deployment, string path, Passphrase passphrase) =>
        deployment.TryGetProperty("secrets_providers", out var provider) && provider.ValueKind == JsonValueKind.Object
        && provider.TryGetProperty("state", out var state) && state.ValueKind == JsonValueKind.Object
        && state.TryGetProperty("salt", out var salt) && salt.GetString() is { Length: > 0 } text
            ? passphrase.DecrypterFor(text, new SourceLocation(path, 0, 0))
            : SecretDecrypter.None;

    private static ImmutableArray<Diagnostic> Remarks(int unreadable, string path, Passphrase passphrase) => unreadable == 0 ? [] :
    [
        Diagnostic.Note(FormattableString.Invariant($"{unreadable} secret value(s) of the state are not compared, because ")
            + (passphrase.IsGiven ? "their secrets provider cannot be asked here" : $"neither {Passphrase.Variable} nor {Passphrase.FileVariable} is set"),
            new SourceLocation(path, 0, 0)),
    ];

    private static HostFailureException Unreadable(string path, string problem) => new(FailureKind.Input, $"{path} {problem}.");
}
