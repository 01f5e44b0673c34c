namespace Pulumi;

/// <summary>The deployment that runs, as a program sees it.</summary>
public sealed partial class DeploymentInstance
{
    private readonly Deployment _deployment;

    internal DeploymentInstance(Deployment deployment) => _deployment = deployment;

    /// <summary>True in a preview: nothing is created, and some values are not known.</summary>
    public bool IsDryRun => _deployment.Settings.IsDryRun;

    /// <summary>The name of the organization that the stack belongs to.</summary>
    public string OrganizationName => _deployment.Settings.OrganizationName;

    /// <summary>The name of the project, as Pulumi.yaml gives it.</summary>
    public string ProjectName => _deployment.Settings.ProjectName;

    /// <summary>The folder of Pulumi.yaml.</summary>
    /// <exception cref="InvalidOperationException">The program was not told.</exception>
    public string RootDirectory
        => _deployment.Settings.RootDirectory
            ?? throw new InvalidOperationException("The root directory of the project is not known in this run.");

    /// <summary>The name of the stack.</summary>
    public string StackName => _deployment.Settings.StackName;

    /// <summary>Registers a function that changes the arguments or options of every later call of a provider's function.</summary>
    /// <param name="transform">The function.</param>
    /// <exception cref="ArgumentNullException"><paramref name="transform"/> is null.</exception>
    public void RegisterInvokeTransform(InvokeTransform transform) => _deployment.RegisterInvokeTransform(transform);
}
