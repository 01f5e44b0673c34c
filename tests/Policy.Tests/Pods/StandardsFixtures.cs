namespace Lucid.Policy.Tests.Pods;

/// <summary>The test data of Kubernetes' own implementation of the Pod Security Standards, where this machine has it.</summary>
internal static class StandardsFixtures
{
    private const string Variable = "LUCID_POD_SECURITY_FIXTURES";

    /// <summary>A folder with <c>baseline/v1.0/fail/*.yaml</c> and its like; null where nobody gave one.</summary>
    public static string? Folder => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given && Directory.Exists(given)
        ? given : null;

    /// <summary>Why tests of them are skipped, or null.</summary>
    public static string? SkipReason => Folder is null
        ? $"Needs the folder test/testdata of kubernetes/pod-security-admission; set {Variable} to it."
        : null;
}
