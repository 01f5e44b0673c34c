using FsCheck;
using FsCheck.Fluent;
using Lucid.RandomPrograms;

namespace Lucid.EndToEnd.Tests.RandomPrograms;

/// <summary>The random programs that the tests of this folder run: made of fixed seeds, each run once for all of them.</summary>
public sealed class Programs : IDisposable
{
    private const int ResourcesEach = 80;

    private readonly Dictionary<int, RandomProject> _projects = [];

    /// <summary>The seeds. A process for each run is what they cost, so the programs are few and large.</summary>
    public static TheoryData<int> Seeds => [1, 2, 3];

    public void Dispose()
    {
        foreach (var project in _projects.Values)
        {
            project.Dispose();
        }
    }

    /// <summary>Fails, with the smallest program that is found to fail, where something does not hold for the program of a seed.</summary>
    internal async Task HoldsAsync(int seed, Func<RandomProject, Task> check)
    {
        if (!_projects.TryGetValue(seed, out var project))
        {
            project = _projects[seed] = new RandomProject(Of(seed));
        }

        try
        {
            await check(project);
        }
        catch (Exception exception)
        {
            var (smallest, failure) = await Shrinking.SmallestAsync(project.Program, exception, check);
            throw new InvalidOperationException($"The program of seed {seed} fails: {failure.Message}\nThe smallest that was found to:\n{smallest}", failure);
        }
    }

    private static ProgramDescription Of(int seed) =>
        ProgramGenerator.Programs(ResourcesEach).Sample(1, new Rnd((ulong)seed), 3).Single();
}
