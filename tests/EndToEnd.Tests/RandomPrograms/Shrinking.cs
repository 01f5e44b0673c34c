using Lucid.RandomPrograms;

namespace Lucid.EndToEnd.Tests.RandomPrograms;

/// <summary>Makes programs that fail smaller.</summary>
internal static class Shrinking
{
    // Each is a run or more: about a minute in all.
    private const int MostTries = 50;

    public static async Task<(ProgramDescription Program, Exception Failure)> SmallestAsync(
        ProgramDescription program, Exception failure, Func<RandomProject, Task> check)
    {
        var tries = 0;
        for (var hasShrunk = true; hasShrunk;)
        {
            hasShrunk = false;
            foreach (var smaller in Smaller(program))
            {
                if (tries++ == MostTries)
                {
                    return (program, failure);
                }

                if (await FailureAsync(smaller, check) is { } other)
                {
                    (program, failure, hasShrunk) = (smaller, other, true);
                    break;
                }
            }
        }

        return (program, failure);
    }

    private static async Task<Exception?> FailureAsync(ProgramDescription program, Func<RandomProject, Task> check)
    {
        using var project = new RandomProject(program);
        try
        {
            await check(project);
            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }

    // Halves, quarters and so on of the resources, with what names them; then what is given to single ones.
    private static IEnumerable<ProgramDescription> Smaller(ProgramDescription program)
    {
        for (var size = (program.Resources.Length + 1) / 2; size > 0; size /= 2)
        {
            foreach (var chunk in program.Resources.Select(resource => resource.Id).Chunk(size).Reverse())
            {
                yield return Without(program, [.. chunk]);
            }
        }

        if (program.Outputs.Count > 0)
        {
            yield return program with { Outputs = [] };
        }

        foreach (var resource in program.Resources.Where(resource => resource.Outputs.Count > 0))
        {
            yield return With(program, resource with { Outputs = [] });
        }

        foreach (var resource in program.Resources.Where(resource => resource.Inputs.Count > 1))
        {
            foreach (var key in resource.Inputs.Keys)
            {
                var others = resource.Inputs.Where(entry => entry.Key != key);
                yield return With(program, resource with { Inputs = new(others, StringComparer.Ordinal) });
            }
        }
    }

    private static ProgramDescription With(ProgramDescription program, ResourceDescription changed) =>
        program with { Resources = [.. program.Resources.Select(resource => resource.Id == changed.Id ? changed : resource)] };

    private static ProgramDescription Without(ProgramDescription program, HashSet<int> gone)
    {
        for (var count = -1; count != gone.Count;)
        {
            count = gone.Count;
            gone.UnionWith(program.Resources.Where(resource => resource.Named.Any(gone.Contains)).Select(resource => resource.Id));
        }

        var outputs = program.Outputs.Where(output => !ResourceDescription.NamedIn(output.Value).Any(gone.Contains));
        return program with
        {
            Resources = [.. program.Resources.Where(resource => !gone.Contains(resource.Id))],
            Outputs = new(outputs, StringComparer.Ordinal),
            Failure = program.Failure is { } failure && gone.Contains(failure.After) ? null : program.Failure,
        };
    }
}
