using System.Collections.Concurrent;

namespace Pulumi.Kubernetes;

/// <summary>The stack's configuration keys <c>kubernetes:*</c>. A value set here wins over the stack's.</summary>
public static class Config
{
    private static readonly Pulumi.Config Stack = new("kubernetes");

    // The official API lets a program set values; it is the one reason for static state.
    private static readonly ConcurrentDictionary<string, object?> Given = new(StringComparer.Ordinal);

    /// <summary>The key <c>kubernetes:alwaysRender</c>.</summary>
    public static bool? AlwaysRender
    {
        get => Boolean("alwaysRender");
        set => Given["alwaysRender"] = value;
    }

    /// <summary>The key <c>kubernetes:cluster</c>.</summary>
    public static string? Cluster
    {
        get => Text("cluster");
        set => Given["cluster"] = value;
    }

    /// <summary>The key <c>kubernetes:clusterIdentifier</c>.</summary>
    public static string? ClusterIdentifier
    {
        get => Text("clusterIdentifier");
        set => Given["clusterIdentifier"] = value;
    }

    /// <summary>The key <c>kubernetes:context</c>.</summary>
    public static string? Context
    {
        get => Text("context");
        set => Given["context"] = value;
    }

    /// <summary>The key <c>kubernetes:deleteUnreachable</c>.</summary>
    public static bool? DeleteUnreachable
    {
        get => Boolean("deleteUnreachable");
        set => Given["deleteUnreachable"] = value;
    }

    /// <summary>The key <c>kubernetes:enableConfigMapMutable</c>.</summary>
    public static bool? EnableConfigMapMutable
    {
        get => Boolean("enableConfigMapMutable");
        set => Given["enableConfigMapMutable"] = value;
    }

    /// <summary>The key <c>kubernetes:enablePatchForce</c>.</summary>
    public static bool? EnablePatchForce
    {
        get => Boolean("enablePatchForce");
        set => Given["enablePatchForce"] = value;
    }

    /// <summary>The key <c>kubernetes:enableReplaceCRD</c>.</summary>
    public static bool? EnableReplaceCRD
    {
        get => Boolean("enableReplaceCRD");
        set => Given["enableReplaceCRD"] = value;
    }

    /// <summary>The key <c>kubernetes:enableSecretMutable</c>.</summary>
    public static bool? EnableSecretMutable
    {
        get => Boolean("enableSecretMutable");
        set => Given["enableSecretMutable"] = value;
    }

    /// <summary>The key <c>kubernetes:enableServerSideApply</c>.</summary>
    public static bool? EnableServerSideApply
    {
        get => Boolean("enableServerSideApply");
        set => Given["enableServerSideApply"] = value;
    }

    /// <summary>The key <c>kubernetes:kubeconfig</c>.</summary>
    public static string? KubeConfig
    {
        get => Text("kubeconfig");
        set => Given["kubeconfig"] = value;
    }

    /// <summary>The key <c>kubernetes:namespace</c>.</summary>
    public static string? Namespace
    {
        get => Text("namespace");
        set => Given["namespace"] = value;
    }

    /// <summary>The key <c>kubernetes:renderYamlToDirectory</c>.</summary>
    public static string? RenderYamlToDirectory
    {
        get => Text("renderYamlToDirectory");
        set => Given["renderYamlToDirectory"] = value;
    }

    /// <summary>The key <c>kubernetes:skipUpdateUnreachable</c>.</summary>
    public static bool? SkipUpdateUnreachable
    {
        get => Boolean("skipUpdateUnreachable");
        set => Given["skipUpdateUnreachable"] = value;
    }

    /// <summary>The key <c>kubernetes:strictMode</c>.</summary>
    public static bool? StrictMode
    {
        get => Boolean("strictMode");
        set => Given["strictMode"] = value;
    }

    /// <summary>The key <c>kubernetes:suppressDeprecationWarnings</c>.</summary>
    public static bool? SuppressDeprecationWarnings
    {
        get => Boolean("suppressDeprecationWarnings");
        set => Given["suppressDeprecationWarnings"] = value;
    }

    /// <summary>The key <c>kubernetes:suppressHelmHookWarnings</c>.</summary>
    public static bool? SuppressHelmHookWarnings
    {
        get => Boolean("suppressHelmHookWarnings");
        set => Given["suppressHelmHookWarnings"] = value;
    }

    /// <summary>The key <c>kubernetes:upsertExistingObjects</c>.</summary>
    public static bool? UpsertExistingObjects
    {
        get => Boolean("upsertExistingObjects");
        set => Given["upsertExistingObjects"] = value;
    }

    private static string? Text(string key) => Given.TryGetValue(key, out var given) ? (string?)given : Stack.Get(key);

    private static bool? Boolean(string key) => Given.TryGetValue(key, out var given) ? (bool?)given : Stack.GetBoolean(key);
}
