using System.Text;
using Lucid.RandomPrograms;

namespace Lucid.EndToEnd.Tests.RandomPrograms;

/// <summary>Secrets of random programs, which the programs also print, log, put into names and quote in failures, come out nowhere.</summary>
[Collection(ProgramsCollection.Name)]
public sealed class SecretTests(Programs programs)
{
    [Theory]
    [MemberData(nameof(Programs.Seeds), MemberType = typeof(Programs))]
    public Task Are_in_no_preview(int seed) => programs.HoldsAsync(seed, async project =>
    {
        AssertNoneIn(project, await project.CalmAsync(RandomProject.Json));
        AssertNoneIn(project, await project.CalmAsync(RandomProject.Text));
    });

    [Theory]
    [MemberData(nameof(Programs.Seeds), MemberType = typeof(Programs))]
    public Task Are_in_no_rendered_file(int seed) => programs.HoldsAsync(seed, async project =>
    {
        AssertNoneIn(project, await project.CalmAsync(project.Render("calm")));
        foreach (var (path, text) in Folders.Read(project.FileIn("calm")))
        {
            AssertNoneIn(project, path, "The name of a file");
            AssertNoneIn(project, text, path);
        }
    });

    [Theory]
    [MemberData(nameof(Programs.Failures), MemberType = typeof(Programs))]
    public Task Are_not_told_by_a_program_that_fails(FailureForm form, int seed) => programs.HoldsForSmallAsync(seed, async project =>
    {
        // A smaller program may have lost the place where it failed.
        if (project.Program.Failure is { } failure)
        {
            using var failing = new RandomProject(project.Program with { Failure = failure with { Form = form } }, fails: true);

            var result = await failing.CalmAsync([.. RandomProject.Text, "--verbose"]);

            AssertNoneIn(project, result);
            Assert.Equal((1, ""), (result.ExitCode, result.Output));
            Assert.Contains("it fails over [secret]", result.Error, StringComparison.Ordinal);
        }
    });

    private static void AssertNoneIn(RandomProject project, LucidResult result)
    {
        AssertNoneIn(project, result.Output, "The output");
        AssertNoneIn(project, result.Error, "The error output");
    }

    private static void AssertNoneIn(RandomProject project, string text, string where)
    {
        ImmutableArray<string> secrets = [.. project.Program.Secrets.Values, .. project.Program.Resources.SelectMany(SecretsOf)];
        var encoded = secrets.Select(secret => Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)));
        var found = secrets.SelectMany(AnyTexts.TokensIn).Concat(encoded).Where(secret => text.Contains(secret, StringComparison.Ordinal)).ToArray();
        Assert.True(found.Length == 0, $"{where} shows {string.Join(", ", found)}:\n{text}");
    }

    private static IEnumerable<string> SecretsOf(ResourceDescription resource) => resource.Inputs.Values.Concat(resource.Outputs.Values)
        .SelectMany(value => value.Everything()).OfType<Expression.Text>().Select(text => text.Value).Where(AnyTexts.IsSecret);
}
