using Lucid.Host.Diagnostics;
using Lucid.Host.Projects;

namespace Lucid.Host.Configuration;

/// <summary>Decides which stack a command is about.</summary>
public static class StackSelector
{
    /// <summary>The variable that names the stack where the command line does not.</summary>
    public const string Variable = "PULUMI_STACK";

    /// <summary>The stack that is taken where there are several and nobody says which.</summary>
    public const string Default = "dev";

    /// <summary>
    /// The stack that was asked for, else that of the environment, else the only one, else <see cref="Default"/>. A project without any
    /// stack file has whatever stack is asked for, without configuration.
    /// </summary>
    /// <exception cref="HostFailureException">There is no such stack, or no telling which is meant.</exception>
    public static string Select(Project project, string? requested, IReadOnlyDictionary<string, string> environment)
    {
        var named = requested ?? (environment.TryGetValue(Variable, out var value) && value.Length > 0 ? value : null);
        var stacks = project.StackFiles;
        if (stacks.IsEmpty)
        {
            return named ?? Default;
        }

        var existing = string.Join(", ", stacks.Keys);
        if (named is not null)
        {
            return stacks.ContainsKey(named) ? named : throw new HostFailureException(
                FailureKind.Input,
                $"There is no stack '{named}': project {project.Name} has no Pulumi.{named}.yaml. Its stacks are {existing}.");
        }

        return stacks.Count == 1 ? stacks.Keys.Single()
            : stacks.ContainsKey(Default) ? Default
            : throw new HostFailureException(FailureKind.Input, $"Name the stack with --stack. Project {project.Name} has {existing}.");
    }
}
