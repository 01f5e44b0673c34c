using Lucid.Host.Engine;

namespace Lucid.Host.Programs;

/// <summary>A program that is ready to run.</summary>
public interface IPreparedProgram
{
    /// <summary>How it is started for one run, with all that it has to be told of it.</summary>
    /// <param name="target">What the run is about.</param>
    /// <param name="engineAddress">Where it finds the engine, as <c>host:port</c>.</param>
    ProgramCommand CommandFor(DeploymentTarget target, string engineAddress);
}
