using Lucid.Host.Diagnostics;
using Lucid.Host.Projects;

namespace Lucid.Host.Programs;

/// <summary>Knows how programs of one runtime are built and started, as Pulumi's language hosts know it.</summary>
public interface IProgramLauncher
{
    /// <summary>Makes the program ready to run.</summary>
    /// <exception cref="HostFailureException">The program does not build, or what it needs is not installed.</exception>
    Task<IPreparedProgram> PrepareAsync(Project project, CancellationToken cancellationToken);
}
