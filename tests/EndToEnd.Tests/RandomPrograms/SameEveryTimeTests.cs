namespace Lucid.EndToEnd.Tests.RandomPrograms;

/// <summary>Whatever runs first, ends first or is in a hurry, and whatever the machine's language is: what comes out is the same.</summary>
[Collection(ProgramsCollection.Name)]
public sealed class SameEveryTimeTests(Programs programs)
{
    [Theory]
    [MemberData(nameof(Programs.Seeds), MemberType = typeof(Programs))]
    public Task A_preview_for_programs_is_the_same_bytes(int seed) => programs.HoldsAsync(
        seed, project => AreSameAsync(project, Disturbance.Narrow(seed), RandomProject.Json));

    [Theory]
    [MemberData(nameof(Programs.Seeds), MemberType = typeof(Programs))]
    public Task A_preview_for_people_is_the_same_bytes(int seed) => programs.HoldsAsync(
        seed, project => AreSameAsync(project, Disturbance.Wide(seed), RandomProject.Text));

    [Theory]
    [MemberData(nameof(Programs.Seeds), MemberType = typeof(Programs))]
    public Task Rendered_files_are_the_same_bytes(int seed) => programs.HoldsAsync(seed, async project =>
    {
        var disturbance = seed % 2 == 0 ? Disturbance.Narrow(seed) : Disturbance.Wide(seed);
        var calm = await project.CalmAsync(project.Render("calm"));
        var disturbed = await project.DisturbedAsync(disturbance, project.Render("disturbed"));

        Assert.Equal((0, 0), (calm.ExitCode, disturbed.ExitCode));
        Assert.Equal(calm.Output, disturbed.Output.Replace("disturbed", "calm", StringComparison.Ordinal));
        Assert.Equal(Folders.Read(project.FileIn("calm")), Folders.Read(project.FileIn("disturbed")));
    });

    private static async Task AreSameAsync(RandomProject project, Disturbance disturbance, string[] arguments)
    {
        var calm = await project.CalmAsync(arguments);
        var disturbed = await project.DisturbedAsync(disturbance, arguments);

        Assert.Equal((0, 0), (calm.ExitCode, disturbed.ExitCode));
        Assert.Equal(calm.Output, disturbed.Output);
    }
}
