using Lucid.Host.Graph;
using Lucid.Host.Secrets;

namespace Lucid.EndToEnd.Tests.RandomPrograms;

/// <summary>What the engine makes of a program, beside what the program's description says.</summary>
[Collection(ProgramsCollection.Name)]
public sealed class GraphTests(Programs programs)
{
    [Theory]
    [MemberData(nameof(Programs.Seeds), MemberType = typeof(Programs))]
    public Task The_graph_has_exactly_what_the_program_describes(int seed) => programs.HoldsAsync(seed, async project =>
    {
        var run = await project.PreviewedAsync();

        Assert.Equal(GraphText.Of(Expected(project, World.Preview)), GraphText.Of(run.Declared.InTreeOrder));
    });

    /// <summary>What the description says. A text that carries a secret counts as one wherever it stands.</summary>
    internal static IEnumerable<Resource> Expected(RandomProject project, World world)
    {
        var expected = new ExpectedGraph(project.Program, world).Resources;
        var secrets = new SecretTexts();
        foreach (var secret in project.Program.Secrets.Values)
        {
            secrets.Add(secret);
        }

        foreach (var resource in expected)
        {
            secrets.AddSecretsIn(resource.Inputs);
            secrets.AddSecretsIn(resource.Outputs);
        }

        return expected.Select(resource => resource with
        {
            Inputs = SecretMarks.Restore(resource.Inputs, secrets),
            Outputs = SecretMarks.Restore(resource.Outputs, secrets),
        });
    }
}
