using Lucid.Host.Kubernetes;
using Lucid.Host.Values;

namespace Lucid.Host.Tests.Kubernetes;

/// <summary>What a reviewer of security looks at, and what comes first.</summary>
public sealed class SecurityPathTests
{
    private const string Deployment = "kubernetes:apps/v1:Deployment";

    [Theory]
    [InlineData(Deployment, "spec", "template", "spec", "securityContext", "runAsUser")]
    [InlineData(Deployment, "spec", "template", "spec", "containers", 0, "securityContext", "capabilities", "drop", 0)]
    [InlineData(Deployment, "spec", "template", "spec", "initContainers", 1, "securityContext")]
    [InlineData(Deployment, "spec", "template", "spec", "hostNetwork")]
    [InlineData(Deployment, "spec", "template", "spec", "volumes", 0, "hostPath", "path")]
    [InlineData(Deployment, "spec", "template", "spec", "containers", 0, "ports", 0, "hostPort")]
    [InlineData(Deployment, "spec", "template", "spec", "containers", 0, "image")]
    [InlineData("kubernetes:core/v1:Pod", "spec", "hostPID")]
    [InlineData("kubernetes:batch/v1:CronJob", "spec", "jobTemplate", "spec", "template", "spec", "securityContext", "runAsNonRoot")]
    [InlineData("kubernetes:core/v1:Namespace", "metadata", "labels", "pod-security.kubernetes.io/enforce")]
    [InlineData("kubernetes:networking.k8s.io/v1:NetworkPolicy", "spec", "egress", 0, "ports", 0, "port")]
    [InlineData("kubernetes:rbac.authorization.k8s.io/v1:ClusterRole", "rules", 0, "verbs", 0)]
    [InlineData("kubernetes:core/v1:ServiceAccount", "automountServiceAccountToken")]
    [InlineData("kubernetes:core/v1:Service", "spec", "type")]
    public void It_matters(string type, params object[] path) => Assert.NotNull(SecurityPaths.Rank(type, PathOf(path)));

    [Theory]
    [InlineData(Deployment, "spec", "replicas")]
    [InlineData(Deployment, "metadata", "labels", "app")]
    [InlineData(Deployment, "spec", "template", "spec", "containers", 0, "name")]
    [InlineData("kubernetes:core/v1:Namespace", "metadata", "labels", "app")]
    [InlineData("kubernetes:core/v1:Service", "spec", "ports", 0, "port")]
    [InlineData("kubernetes:core/v1:ConfigMap", "data", "spec")]
    [InlineData("docker-build:index:Image", "image")]
    [InlineData("lucid:index:DistrolessService", "image")]
    public void It_does_not_matter(string type, params object[] path) => Assert.Null(SecurityPaths.Rank(type, PathOf(path)));

    [Fact]
    public void What_Pod_Security_judges_comes_before_what_runs() => Assert.True(
        SecurityPaths.Rank(Deployment, PathOf("spec", "template", "spec", "securityContext"))
        < SecurityPaths.Rank(Deployment, PathOf("spec", "template", "spec", "containers", 0, "image")));

    private static PropertyPath PathOf(params object[] steps) => steps.Aggregate(
        PropertyPath.Root, (path, step) => step is int index ? path.Item(index) : path.Child((string)step));
}
