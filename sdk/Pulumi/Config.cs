using System.Globalization;
using System.Text.Json;

namespace Pulumi;

/// <summary>The configuration of the stack, for one namespace.</summary>
public sealed class Config
{
    private const string OldSuffix = ":config";

    private readonly string _namespace;

    /// <summary>Opens the configuration of a namespace.</summary>
    /// <param name="name">The namespace; the project's name when null.</param>
    /// <exception cref="InvalidOperationException">No deployment is running.</exception>
    public Config(string? name = null)
    {
        name ??= Deployment.Required.Settings.ProjectName;
        _namespace = name.EndsWith(OldSuffix, StringComparison.Ordinal) ? name[..^OldSuffix.Length] : name;
    }

    private delegate bool Parser<T>(string text, out T value);

    /// <summary>Reads a text.</summary>
    /// <param name="key">The key, without the namespace.</param>
    /// <returns>The text; null if the key is not set.</returns>
    public string? Get(string key) => Deployment.Required.Settings.Configuration.GetValueOrDefault(FullKey(key));

    /// <summary>Reads a truth value.</summary>
    /// <param name="key">The key, without the namespace.</param>
    /// <returns>The value; null if the key is not set.</returns>
    /// <exception cref="RunException">The text is neither <c>true</c> nor <c>false</c>.</exception>
    public bool? GetBoolean(string key) => GetValue<bool>(key, TryParseBoolean, "Boolean");

    /// <summary>Reads a number.</summary>
    /// <param name="key">The key, without the namespace.</param>
    /// <returns>The number; null if the key is not set.</returns>
    /// <exception cref="RunException">The text is no number.</exception>
    public double? GetDouble(string key) => GetValue<double>(key, TryParseDouble, "Double");

    /// <summary>Reads an integer.</summary>
    /// <param name="key">The key, without the namespace.</param>
    /// <returns>The integer; null if the key is not set.</returns>
    /// <exception cref="RunException">The text is no integer.</exception>
    public int? GetInt32(string key) => GetValue<int>(key, TryParseInt32, "Int32");

    /// <summary>Reads an object from its JSON text.</summary>
    /// <typeparam name="T">The type of the object.</typeparam>
    /// <param name="key">The key, without the namespace.</param>
    /// <returns>The object; the default of its type if the key is not set.</returns>
    /// <exception cref="RunException">The text does not fit the type.</exception>
    public T GetObject<T>(string key) => GetObject<T>(key, JsonSerializerOptions.Default);

    /// <inheritdoc cref="GetObject{T}(string)"/>
    /// <param name="options">The serializer's options.</param>
#pragma warning disable CS1573 // The inherited documentation has the other parameters.
    public T GetObject<T>(string key, JsonSerializerOptions options)
#pragma warning restore CS1573
    {
        if (Get(key) is not { } text)
        {
            return default!;
        }

        try
        {
            return JsonSerializer.Deserialize<T>(text, options)!;
        }
        catch (JsonException exception)
        {
            throw WrongType(key, text, typeof(T).FullName!, exception);
        }
    }

    /// <summary>Reads a text as a secret.</summary>
    /// <param name="key">The key, without the namespace.</param>
    /// <returns>The secret text; null if the key is not set.</returns>
    public Output<string>? GetSecret(string key) => Get(key) is { } text ? Output.CreateSecret(text) : null;

    /// <summary>Reads a truth value as a secret.</summary>
    /// <inheritdoc cref="GetBoolean(string)"/>
    public Output<bool>? GetSecretBoolean(string key) => GetBoolean(key) is { } value ? Output.CreateSecret(value) : null;

    /// <summary>Reads a number as a secret.</summary>
    /// <inheritdoc cref="GetDouble(string)"/>
    public Output<double>? GetSecretDouble(string key) => GetDouble(key) is { } value ? Output.CreateSecret(value) : null;

    /// <summary>Reads an integer as a secret.</summary>
    /// <inheritdoc cref="GetInt32(string)"/>
    public Output<int>? GetSecretInt32(string key) => GetInt32(key) is { } value ? Output.CreateSecret(value) : null;

    /// <summary>Reads an object as a secret.</summary>
    /// <inheritdoc cref="GetObject{T}(string)"/>
    public Output<T>? GetSecretObject<T>(string key) => Get(key) is null ? null : Output.CreateSecret(GetObject<T>(key));

    /// <summary>Reads an object as a secret.</summary>
    /// <inheritdoc cref="GetObject{T}(string, JsonSerializerOptions)"/>
    public Output<T>? GetSecretObject<T>(string key, JsonSerializerOptions options)
        => Get(key) is null ? null : Output.CreateSecret(GetObject<T>(key, options));

    /// <summary>Reads a text that has to be set.</summary>
    /// <param name="key">The key, without the namespace.</param>
    /// <returns>The text.</returns>
    /// <exception cref="RunException">The key is not set.</exception>
    public string Require(string key) => Get(key) ?? throw Missing(key);

    /// <summary>Reads a truth value that has to be set.</summary>
    /// <param name="key">The key, without the namespace.</param>
    /// <returns>The value.</returns>
    /// <exception cref="RunException">The key is not set, or its text is neither <c>true</c> nor <c>false</c>.</exception>
    public bool RequireBoolean(string key) => GetBoolean(key) ?? throw Missing(key);

    /// <summary>Reads a number that has to be set.</summary>
    /// <param name="key">The key, without the namespace.</param>
    /// <returns>The number.</returns>
    /// <exception cref="RunException">The key is not set, or its text is no number.</exception>
    public double RequireDouble(string key) => GetDouble(key) ?? throw Missing(key);

    /// <summary>Reads an integer that has to be set.</summary>
    /// <param name="key">The key, without the namespace.</param>
    /// <returns>The integer.</returns>
    /// <exception cref="RunException">The key is not set, or its text is no integer.</exception>
    public int RequireInt32(string key) => GetInt32(key) ?? throw Missing(key);

    /// <summary>Reads an object that has to be set.</summary>
    /// <typeparam name="T">The type of the object.</typeparam>
    /// <param name="key">The key, without the namespace.</param>
    /// <returns>The object.</returns>
    /// <exception cref="RunException">The key is not set, or its text does not fit the type.</exception>
    public T RequireObject<T>(string key) => RequireObject<T>(key, JsonSerializerOptions.Default);

    /// <inheritdoc cref="RequireObject{T}(string)"/>
    /// <param name="options">The serializer's options.</param>
#pragma warning disable CS1573 // The inherited documentation has the other parameters.
    public T RequireObject<T>(string key, JsonSerializerOptions options)
#pragma warning restore CS1573
        => Get(key) is null ? throw Missing(key) : GetObject<T>(key, options);

    /// <summary>Reads a text that has to be set, as a secret.</summary>
    /// <inheritdoc cref="Require(string)"/>
    public Output<string> RequireSecret(string key) => Output.CreateSecret(Require(key));

    /// <summary>Reads a truth value that has to be set, as a secret.</summary>
    /// <inheritdoc cref="RequireBoolean(string)"/>
    public Output<bool> RequireSecretBoolean(string key) => Output.CreateSecret(RequireBoolean(key));

    /// <summary>Reads a number that has to be set, as a secret.</summary>
    /// <inheritdoc cref="RequireDouble(string)"/>
    public Output<double> RequireSecretDouble(string key) => Output.CreateSecret(RequireDouble(key));

    /// <summary>Reads an integer that has to be set, as a secret.</summary>
    /// <inheritdoc cref="RequireInt32(string)"/>
    public Output<int> RequireSecretInt32(string key) => Output.CreateSecret(RequireInt32(key));

    /// <summary>Reads an object that has to be set, as a secret.</summary>
    /// <inheritdoc cref="RequireObject{T}(string)"/>
    public Output<T> RequireSecretObject<T>(string key) => Output.CreateSecret(RequireObject<T>(key));

    /// <summary>Reads an object that has to be set, as a secret.</summary>
    /// <inheritdoc cref="RequireObject{T}(string, JsonSerializerOptions)"/>
    public Output<T> RequireSecretObject<T>(string key, JsonSerializerOptions options)
        => Output.CreateSecret(RequireObject<T>(key, options));

    /// <summary>Only these two texts: what YAML calls true has been resolved before it comes here.</summary>
    private static bool TryParseBoolean(string text, out bool value)
    {
        value = text == "true";
        return text is "true" or "false";
    }

    private static bool TryParseInt32(string text, out int value)
        => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out value);

    private static bool TryParseDouble(string text, out double value)
        => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);

    private T? GetValue<T>(string key, Parser<T> parse, string typeName)
        where T : struct
        => Get(key) is not { } text ? null : parse(text, out var value) ? value : throw WrongType(key, text, typeName, null);

    private RunException Missing(string key)
        => new($"Missing Required configuration variable '{FullKey(key)}'\n"
            + $"\tplease set a value using the command `pulumi config set {FullKey(key)} <value>`");

    private RunException WrongType(string key, string text, string typeName, Exception? inner)
    {
        var shown = Deployment.Required.Settings.SecretKeys.Contains(FullKey(key)) ? "[secret]" : text;
        return new($"Configuration '{FullKey(key)}' value '{shown}' is not a valid {typeName}", inner);
    }

    private string FullKey(string key) => $"{_namespace}:{key}";
}
