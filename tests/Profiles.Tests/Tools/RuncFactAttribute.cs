namespace Lucid.Profiles.Tests.Tools;

/// <summary>A test that runs a program in a container; skipped, by name, where the machine lacks what it takes.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RuncFactAttribute : FactAttribute
{
    /// <summary>Decides whether to skip.</summary>
    /// <param name="programs">Programs that have to lie below /usr, so that the container can have them.</param>
    public RuncFactAttribute(params string[] programs)
    {
        Programs = programs;
        Skip = Runc.Missing ?? programs.Where(program => Tool.Shared(program) is null)
            .Select(program => $"Needs {program} below /usr.").FirstOrDefault();
    }

    /// <summary>Programs that have to lie below /usr.</summary>
    public string[] Programs { get; }
}
