using Lucid.Host.Graph;
using Lucid.Host.Secrets;

namespace Lucid.EndToEnd.Tests.RandomPrograms;

/// <summary>What the engine makes of a program, beside what the program's description says.</summary>
public sealed class GraphTests(Programs programs) : IClassFixture<Programs>
{
    [Theory]
    [MemberData(nameof(Programs.Seeds), MemberType = typeof(Programs))]
    public Task The_graph_has_exactly_what_the_program_describes(int seed) => programs.HoldsAsync(seed, async project =>
    {
        var run = await project.PreviewedAsync();

        Assert.Equal(GraphText.Of(Expected(project)), GraphText.Of(run.Declared.InTreeOrder));
    });

    // A text that carries a secret counts as one wherever it stands.
    private static IEnumerable<Resource> Expected(RandomProject project)
    {
        var expected = new ExpectedGraph(project.Program, World.Preview).Resources;
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
