namespace Lucid.Profiles.Tests.Tools;

/// <summary>A test that runs a static Go program in a container; kubectl is one that other tests need too.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class GoProgramFactAttribute : FactAttribute
{
    /// <summary>Decides whether to skip.</summary>
    public GoProgramFactAttribute() => Skip = Runc.Missing ?? (Tool.Find("kubectl") is null ? "Needs kubectl on the PATH." : null);
}
