namespace Pulumi.Testing;

/// <summary>How a program runs in a test.</summary>
public class TestOptions
{
    /// <summary>False to run as an update; a preview when null.</summary>
    public bool? IsPreview { get; set; }

    /// <summary>The name of the organization; <c>organization</c> when null.</summary>
    public string? OrganizationName { get; set; }

    /// <summary>The name of the project; <c>project</c> when null.</summary>
    public string? ProjectName { get; set; }

    /// <summary>The folder of the project; reading it throws when null.</summary>
    public string? RootDirectory { get; set; }

    /// <summary>The name of the stack; <c>stack</c> when null.</summary>
    public string? StackName { get; set; }
}
