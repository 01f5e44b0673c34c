using FsCheck;
using FsCheck.Fluent;
using Lucid.RandomPrograms;

namespace Lucid.EndToEnd.Tests.RandomPrograms;

/// <summary>The random programs that the tests of this folder run: made of fixed seeds, each run once for all of them.</summary>
public sealed class Programs : IDisposable
{
    private const int ResourcesOfLarge = 120;
    private const int ResourcesOfSmall = 25;

    private readonly Dictionary<int, RandomProject> _projects = [];

    /// <summary>The seeds of large programs. Every run costs a second for its process, whatever it does, so the programs are few.</summary>
    public static TheoryData<int> Seeds => [1, 2];

    /// <summary>The ways to fail, with the seeds of small programs.</summary>
    public static TheoryData<FailureForm, int> Failures => new()
    {
        { FailureForm.Throw, 11 },
        { FailureForm.ThrowNested, 12 },
        { FailureForm.Fault, 13 },
        { FailureForm.Log, 14 },
        { FailureForm.Crash, 15 },
    };

    public void Dispose()
    {
        foreach (var project in _projects.Values)
        {
            project.Dispose();
        }
    }

    /// <summary>Fails, with the smallest program that is found to fail, where something does not hold for the program of a seed.</summary>
    internal async Task HoldsAsync(int seed, Func<RandomProject, Task> check, int resources = ResourcesOfLarge)
    {
        if (!_projects.TryGetValue(seed, out var project))
        {
            project = _projects[seed] = new RandomProject(Of(seed, resources));
        }

        try
        {
            await check(project);
        }
        catch (Exception exception)
        {
            var (smallest, failure) = await Shrinking.SmallestAsync(project.Program, exception, check);
            throw new InvalidOperationException(
                $"The program of seed {seed} fails: {failure.Message}\nThe smallest that was found to:\n{smallest}", failure);
        }
    }

    /// <summary>The same for a small program.</summary>
    internal Task HoldsForSmallAsync(int seed, Func<RandomProject, Task> check) => HoldsAsync(seed, check, ResourcesOfSmall);

    private static ProgramDescription Of(int seed, int resources) =>
        ProgramGenerator.Programs(resources).Sample(1, new Rnd((ulong)seed), 3).Single();
}
