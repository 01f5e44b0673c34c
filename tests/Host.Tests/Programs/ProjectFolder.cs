using Lucid.Host.Engine;
using Lucid.Host.Programs;
using Lucid.Host.Projects;
using Lucid.Host.Tests.Engine;

namespace Lucid.Host.Tests.Programs;

/// <summary>A project in a folder of its own, and how its program would be started.</summary>
internal sealed class ProjectFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <param name="projectFile">The text of Pulumi.yaml after the project's name, which is <c>shop</c>.</param>
    public ProjectFolder(string projectFile) => _folder.Write("Pulumi.yaml", $"name: shop\n{projectFile}\n");

    public string Path => _folder.Path;

    public string this[string name] => _folder[name];

    public string Write(string name, string text = "") => _folder.Write(name, text);

    public async Task<IPreparedProgram> PrepareAsync(IProgramLauncher? launcher = null)
    {
        var project = await ProjectReader.ReadAsync(Path, CancellationToken.None);
        return await (launcher ?? ProgramLaunchers.For(project)).PrepareAsync(project, CancellationToken.None);
    }

    /// <summary>The command for stack dev with a configuration of <c>shop:replicas</c> and the secret <c>shop:password</c>.</summary>
    public async Task<ProgramCommand> CommandAsync(EngineMode mode = EngineMode.Preview, IProgramLauncher? launcher = null)
    {
        var configuration = ConnectedEngine.ConfigurationOf(
            [("shop:replicas", "2"), ("shop:password", "hunter2-and-more")], ["shop:password"]);
        var target = new DeploymentTarget { Project = "shop", Configuration = configuration, Mode = mode };
        return (await PrepareAsync(launcher)).CommandFor(target, "127.0.0.1:5001");
    }

    public void Dispose() => _folder.Dispose();
}
