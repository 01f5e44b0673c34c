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

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The state in a file.</summary>
    /// <exception cref="HostFailureException">The file cannot be read, is no state, or is one that is not understood here.</exception>
    public static Task<SavedState> ReadAsync(
        string path, Passphrase passphrase, SecretTexts secrets, CancellationToken cancellationToken) =>
        ReadAsync(new StateSource(path, passphrase), secrets, cancellationToken);

    /// <summary>The state of a source.</summary>
    /// <exception cref="HostFailureException">The file cannot be read, is no state, or is one that is not understood here.</exception>
    internal static async Task<SavedState> ReadAsync(StateSource source, SecretTexts secrets, CancellationToken cancellationToken)
    {
        var path = source.Path;
        if (Directory.Exists(path))
        {
            throw Unreadable(path, "is a folder; name the file that `pulumi stack export` wrote");
        }

        try
        {
            var bytes = await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false);
            if (bytes.Length == 0)
            {
                throw Unreadable(path, "is empty; export the state again with `pulumi stack export`");
            }

            var start = bytes.AsSpan().StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0;
            using var document = JsonDocument.Parse(bytes.AsMemory(start), StateValues.Json);
            return Read(document.RootElement, source, secrets);
        }
        catch (JsonException exception)
        {
            var location = new SourceLocation(path, (int)(exception.LineNumber ?? 0) + 1, (int)(exception.BytePositionInLine ?? 0) + 1);
            throw new HostFailureException(
                FailureKind.Input, "the state breaks off or is no JSON here; export it again with `pulumi stack export`", location);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new HostFailureException(FailureKind.Input, $"The state {path} cannot be read: {exception.Message}");
        }
    }

    private static SavedState Read(JsonElement root, StateSource source, SecretTexts secrets)
    {
        var path = source.Path;
        if (root.ValueKind != JsonValueKind.Object
            || !root.TryGetProperty("version", out var version)
            || version.ValueKind != JsonValueKind.Number || !version.TryGetInt32(out var number)
            || !root.TryGetProperty("deployment", out var deployment)
            || deployment.ValueKind is not (JsonValueKind.Object or JsonValueKind.Null))
        {
            throw Unreadable(
                path, "is no exported state: that is a JSON object with 'version' and 'deployment', as `pulumi stack export` writes it");
        }

        if (number is < OldestVersion or > NewestVersion)
        {
            var advice = number > NewestVersion ? ", so this file needs a newer lucid" : "; export it again with a current pulumi";
            throw Unreadable(path, FormattableString.Invariant(
                $"has state version {number}; understood are {OldestVersion} and {NewestVersion}{advice}"));
        }

        return deployment.ValueKind == JsonValueKind.Null ? SavedState.Empty : ReadDeployment(deployment, source, secrets);
    }

    private static SavedState ReadDeployment(JsonElement deployment, StateSource source, SecretTexts secrets)
    {
        var path = source.Path;
        var (decrypter, whyUnknown) = StateSecrets.Of(deployment, source);
        var values = new StateValues(decrypter, secrets);
        var resources = new Dictionary<Urn, Resource>();
        var pending = ImmutableArray.CreateBuilder<Resource>();
        var index = 0;
        foreach (var element in ResourcesOf(deployment, path))
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

        if (ParentCircle.Find(resources) is { } circle)
        {
            throw Unreadable(path, $"is damaged: the parents of {circle[0]} lead in a circle: {string.Join(", then ", circle)}");
        }

        var graph = new ResourceGraph(resources.Values);
        return new SavedState(graph, pending.ToImmutable(), StateRemarks.Of(source, graph, values.UnreadableSecrets, whyUnknown));
    }

    private static IEnumerable<JsonElement> ResourcesOf(JsonElement deployment, string path) =>
        !deployment.TryGetProperty("resources", out var resources) || resources.ValueKind == JsonValueKind.Null ? []
        : resources.ValueKind == JsonValueKind.Array ? resources.EnumerateArray()
        : throw Unreadable(path, "is damaged: its 'resources' are no array");

    private static Resource ReadResource(JsonElement element, string path, int index, StateValues values)
    {
        try
        {
            return StateResourceReader.Read(element, values);
        }
        catch (Exception exception) when (exception is FormatException or CryptographicException)
        {
            throw Unreadable(path, FormattableString.Invariant($"is damaged: resource {index} cannot be read: {exception.Message}"));
        }
    }

    private static HostFailureException Unreadable(string path, string problem) => new(FailureKind.Input, $"{path} {problem}.");
}
