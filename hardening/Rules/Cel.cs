using System.Collections.Immutable;
using Lucid.Hardening.Clusters;

namespace Lucid.Hardening.Rules;

/// <summary>
/// Pieces of CEL. In the API server <c>has(a.b.c)</c> is an error where <c>b</c> is absent, so that every step of a path has to be asked.
/// </summary>
internal static class Cel
{
    public const string Pod = "variables.podSpec";
    public const string Metadata = "variables.podMetadata";

    /// <summary>True for pods on Windows, which have no Linux security context.</summary>
    public static string IsWindows { get; } = $"({Has(Pod, "os.name")} && {Pod}.os.name == 'windows')";

    /// <summary>True for pods whose users, root too, are nobody on the node.</summary>
    public static string HasOwnUsers { get; } = $"({Has(Pod, "hostUsers")} && !{Pod}.hostUsers)";

    /// <summary>True where every step of the path is there.</summary>
    public static string Has(string root, string path) => string.Join(" && ", Steps(root, path).Select(step => $"has({step})"));

    /// <summary>True where any step of the path is absent.</summary>
    public static string Lacks(string root, string path) => string.Join(" || ", Steps(root, path).Select(step => $"!has({step})"));

    /// <summary>True where the flag is absent or false.</summary>
    public static string NotTrue(string root, string path) => $"({Lacks(root, path)} || !{root}.{path})";

    /// <summary>True where the value is absent or one of these.</summary>
    public static string AbsentOrIn(string root, string path, params ImmutableArray<string> values)
        => $"({Lacks(root, path)} || {root}.{path} in {List(values)})";

    /// <summary>True where every container fulfils a condition on <c>c</c>.</summary>
    public static string EveryContainer(string condition) => $"variables.containers.all(c, {condition})";

    /// <summary>True where the security context of the pod, if there is one, and those of the containers fulfil a condition.</summary>
    public static string EverySecurityContext(Func<string, string> condition)
        => $"(!has({Pod}.securityContext) || {condition($"{Pod}.securityContext")})"
            + $" && {EveryContainer($"!has(c.securityContext) || {condition("c.securityContext")}")}";

    /// <summary>True for the pods of these services.</summary>
    public static string IsService(params ImmutableArray<string> services)
        => $"(variables.{AdmissionVariables.Service} in {List(services)})";

    public static string List(params ImmutableArray<string> values) => $"[{string.Join(", ", values.Select(value => $"'{value}'"))}]";

    /// <summary>The expression that holds in every version with admission policies.</summary>
    public static AdmissionExpression Always(string message, string expression)
        => Since(KubernetesVersion.FirstWithAdmissionPolicies.Minor, message, expression);

    public static AdmissionExpression Since(int minor, string message, string expression)
        => new() { Since = new(minor), Message = message, Expression = expression };

    private static IEnumerable<string> Steps(string root, string path)
    {
        foreach (var step in path.Split('.'))
        {
            root = $"{root}.{step}";
            yield return root;
        }
    }
}
