using Lucid.Hardening.Clusters;
using Lucid.Policy.Documents;
using Lucid.Policy.Pods;

namespace Lucid.Policy.Tests.Pods;

public sealed class StandardsTests
{
    [StandardsFact]
    public void What_Kubernetes_refuses_is_refused_and_what_it_lets_in_is_let_in()
    {
        var files = Directory.GetFiles(StandardsFixtures.Folder!, "*.yaml", SearchOption.AllDirectories);

        Assert.NotEmpty(files);
        Assert.Equal([], files.Where(file => Passes(file) != (Part(file, 1) == "pass")).Order(StringComparer.Ordinal));
    }

    private static bool Passes(string path)
    {
        var file = KubernetesReader.Read(path, File.ReadAllText(path));
        Assert.Empty(file.Problems);
        Assert.True(KubernetesVersion.TryParse(Part(path, 2), out var version));
        var level = Enum.Parse<PodSecurityLevel>(Part(path, 3), ignoreCase: true);
        return PodSecurity.Check(Pod.Of(Assert.Single(file.Objects))!, level, version).IsEmpty;
    }

    /// <summary>A folder above a file: 1 is pass or fail, 2 the version, 3 the level.</summary>
    private static string Part(string path, int up) => path.Split(Path.DirectorySeparatorChar)[^(up + 1)];
}
