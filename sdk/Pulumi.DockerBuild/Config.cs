using System.Collections.Immutable;
using System.Text.Json;

namespace Pulumi.DockerBuild;

/// <summary>The stack's configuration keys <c>docker-build:*</c>. A value set here wins over the stack's.</summary>
public static class Config
{
    private static readonly Pulumi.Config Stack = new("docker-build");

    private static readonly JsonSerializerOptions AnyCase = new() { PropertyNameCaseInsensitive = true };

    // The official API lets a program set values; it is the one reason for static state.
    private static (bool IsGiven, string? Value) _host;

    private static (bool IsGiven, ImmutableArray<Types.Registry> Value) _registries;

    /// <summary>The key <c>docker-build:host</c>; otherwise the environment variable <c>DOCKER_HOST</c>, otherwise empty.</summary>
    public static string? Host
    {
        get => _host.IsGiven ? _host.Value : Stack.Get("host") ?? Utilities.Environment("DOCKER_HOST") ?? "";
        set => _host = (true, value);
    }

    /// <summary>The key <c>docker-build:registries</c>; the default of the array where it is missing.</summary>
    public static ImmutableArray<Types.Registry> Registries
    {
        get => _registries.IsGiven ? _registries.Value : Stack.GetObject<ImmutableArray<Types.Registry>>("registries", AnyCase);
        set => _registries = (true, value);
    }

    /// <summary>What the keys hold.</summary>
    public static class Types
    {
        /// <summary>A registry and how to log in to it.</summary>
        public class Registry
        {
            /// <summary>The address, <c>ghcr.io</c>.</summary>
            public string Address { get; set; } = null!;

            /// <summary>The password or token; null for none.</summary>
            public string? Password { get; set; }

            /// <summary>The user; null for none.</summary>
            public string? Username { get; set; }
        }
    }
}
