using System.Text.Json;
using Lucid.Host.Graph;

namespace Lucid.Host.State;

/// <summary>Reads one resource of a state.</summary>
internal static class StateResourceReader
{
    /// <exception cref="FormatException">It has no URN, names another or its provider by what is no such name, or holds a damaged value.</exception>
    public static Resource Read(JsonElement resource, StateValues values)
    {
        if (resource.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException("it is no object");
        }

        if (Text(resource, "urn") is not { } text || !Urn.TryParse(text, out var urn))
        {
            throw new FormatException("it has no URN");
        }

        return new Resource
        {
            Urn = urn,
            Type = Text(resource, "type") ?? urn.Type,
            Name = urn.Name,
            Parent = Text(resource, "parent") is { Length: > 0 } parent ? Reference("parent", parent) : null,
            Kind = KindOf(resource, urn),
            Id = Text(resource, "id"),
            Inputs = values.ReadObject(resource, "inputs"),
            Outputs = values.ReadObject(resource, "outputs"),
            Provider = Text(resource, "provider") is { Length: > 0 } provider ? Provided(provider) : null,
            Dependencies = [.. Texts(resource, "dependencies").Select(dependency => Reference("dependency", dependency)).Order()],
            PropertyDependencies = PropertyDependencies(resource),
            IsProtected = Flag(resource, "protect"),
            IsRetainedOnDelete = Flag(resource, "retainOnDelete"),
            DeletedWith = Text(resource, "deletedWith") is { Length: > 0 } deletedWith ? Reference("deletedWith", deletedWith) : null,
            IgnoreChanges = [.. Texts(resource, "ignoreChanges")],
            ReplaceOnChanges = [.. Texts(resource, "replaceOnChanges")],
            HideDiffs = [.. Texts(resource, "hideDiff")],
            AdditionalSecretOutputs = [.. Texts(resource, "additionalSecretOutputs")],
            ImportId = Text(resource, "importID"),
            IsTainted = Flag(resource, "taint") || Flag(resource, "pendingReplacement"),
        };
    }

    public static bool IsPendingDeletion(JsonElement resource) => Flag(resource, "delete");

    private static ResourceKind KindOf(JsonElement resource, Urn urn) =>
        (Flag(resource, "custom"), ProviderReference.IsProviderType(urn.Type)) switch
        {
            (false, _) => ResourceKind.Component,
            (_, true) when urn.Name == "default" || urn.Name.StartsWith("default_", StringComparison.Ordinal) => ResourceKind.DefaultProvider,
            (_, true) => ResourceKind.Provider,
            _ when Flag(resource, "external") => ResourceKind.Read,
            _ => ResourceKind.Custom,
        };

    private static ImmutableSortedDictionary<string, ImmutableArray<Urn>> PropertyDependencies(JsonElement resource) =>
        !resource.TryGetProperty("propertyDependencies", out var properties) || properties.ValueKind != JsonValueKind.Object
            ? ImmutableSortedDictionary.Create<string, ImmutableArray<Urn>>(StringComparer.Ordinal)
            : properties.EnumerateObject().ToImmutableSortedDictionary(
                property => property.Name,
                property => Texts(properties, property.Name)
                    .Select(dependency => Reference($"dependency of '{property.Name}'", dependency)).Order().ToImmutableArray(),
                StringComparer.Ordinal);

    private static Urn Reference(string what, string text) =>
        Urn.TryParse(text, out var urn) ? urn : throw new FormatException($"its {what} '{text}' is no URN");

    private static ProviderReference Provided(string text) =>
        ProviderReference.Parse(text) ?? throw new FormatException($"its provider '{text}' is no reference to one; it has the form URN::ID");

    private static string? Text(JsonElement resource, string key) =>
        resource.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static bool Flag(JsonElement resource, string key) =>
        resource.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.True;

    private static IEnumerable<string> Texts(JsonElement resource, string key) =>
        resource.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)
            : [];
}
