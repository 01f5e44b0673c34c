using Lucid.Host.Diagnostics;
using Lucid.Host.Engine;
using Lucid.Host.Projects;

namespace Lucid.Host.Programs;

/// <summary>Knows how programs of one runtime are built and started, as Pulumi's language hosts know it.</summary>
public interface IProgramLauncher
{
    /// <summary>Makes the program ready to run and says how it is started.</summary>
    /// <exception cref="HostFailureException">The program does not build.</exception>
    Task<ProgramCommand> PrepareAsync(Project project, CancellationToken cancellationToken);

    /// <summary>The variables by which a program of this runtime learns of its run.</summary>
    IEnumerable<KeyValuePair<string, string>> Variables(Project project, DeploymentTarget target, string engineAddress);
}
