using Lucid.Host.Configuration;
using Lucid.Host.Projects;

namespace Lucid.Host.Tests.Configuration;

public sealed class StackSelectorTests
{
    [Theory]
    [InlineData("qa,prod", "qa", "prod", "qa")]
    [InlineData("qa,prod", null, "prod", "prod")]
    [InlineData("qa,dev", null, "qa", "qa")]
    [InlineData("qa", null, null, "qa")]
    [InlineData("qa", null, "", "qa")]
    [InlineData("qa,dev,prod", null, null, "dev")]
    [InlineData("", null, null, "dev")]
    [InlineData("", "prod", "qa", "prod")]
    [InlineData("", null, "qa", "qa")]
    public async Task The_stack_is_the_one_asked_for_or_of_the_environment_or_the_only_one_or_dev(
        string stacks, string? requested, string? variable, string expected) =>
        Assert.Equal(expected, await SelectAsync(stacks, requested, variable));

    [Theory]
    [InlineData("qa", "prod", null, "There is no stack 'prod': project lucid has no Pulumi.prod.yaml. Its stacks are qa.")]
    [InlineData("dev,qa", null, "prod", "There is no stack 'prod': project lucid has no Pulumi.prod.yaml. Its stacks are dev, qa.")]
    [InlineData("dev,qa", "Dev", null, "There is no stack 'Dev': project lucid has no Pulumi.Dev.yaml. Its stacks are dev, qa.")]
    [InlineData("qa,prod", null, null, "Name the stack with --stack. Project lucid has prod, qa.")]
    public async Task Where_there_is_no_telling_the_message_names_the_stacks(
        string stacks, string? requested, string? variable, string message) =>
        Assert.Equal(message, await Failures.OfInputAsync(() => SelectAsync(stacks, requested, variable)));

    private static async Task<string> SelectAsync(string stacks, string? requested, string? variable)
    {
        using var folder = new TemporaryFolder();
        folder.Write("Pulumi.yaml", "name: lucid\nruntime: dotnet\n");
        foreach (var stack in stacks.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            folder.Write($"Pulumi.{stack}.yaml", "");
        }

        var environment = ImmutableDictionary<string, string>.Empty;
        return StackSelector.Select(
            await ProjectReader.ReadAsync(folder.Path, CancellationToken.None),
            requested,
            variable is null ? environment : environment.Add(StackSelector.Variable, variable));
    }
}
