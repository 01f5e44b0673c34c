using System.Reflection;

namespace Lucid.Sdk.Conformity.Tests;

/// <summary>The assemblies of the embedded SDK.</summary>
internal static class Packages
{
    public static TheoryData<string> All => ["Pulumi", .. Providers];

    public static TheoryData<string> Providers => ["Pulumi.Docker", "Pulumi.DockerBuild", "Pulumi.Github", "Pulumi.Kubernetes"];

    public static Assembly Load(string name) => Assembly.Load(name);
}
