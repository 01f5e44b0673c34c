using System.Globalization;
using System.Text.RegularExpressions;
using Lucid.Policy.Documents;

namespace Lucid.Policy.Dockerfiles.Reading;

/// <summary>What BuildKit refuses in a health check.</summary>
internal static partial class HealthCheckChecks
{
    public static DockerfileProblem? Of(DockerfileInstruction instruction)
    {
        var kind = instruction.Arguments.Text.Split([' ', '\t'], 2)[0].ToUpperInvariant();
        return kind switch
        {
            "" => new(instruction.Position, "HEALTHCHECK takes NONE, or CMD and a command"),
            "NONE" => instruction.Words.IsEmpty ? null : new(instruction.Words[0].Position, "HEALTHCHECK NONE takes nothing more"),
            "CMD" => instruction.Words.IsEmpty
                ? new(instruction.Position, "HEALTHCHECK CMD takes a command")
                : instruction.Flags.Select(Flag).FirstOrDefault(problem => problem is not null),
            _ => new(instruction.Arguments.Position, $"HEALTHCHECK takes NONE, or CMD and a command, not {Quote.Of(kind)}"),
        };
    }

    private static DockerfileProblem? Flag(InstructionFlag flag)
    {
        var value = flag.Value ?? "";
        return flag.Name != "retries"
            ? Duration().IsMatch(value) ? null : new(flag.Position, $"--{flag.Name} is a duration, such as 30s or 1m30s")
            : int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var retries) && retries >= 0
                ? null
                : new(flag.Position, "--retries is a whole number that is not negative");
    }

    [GeneratedRegex(@"^(0|((\d+(\.\d*)?|\.\d+)(ns|us|µs|ms|s|m|h))+)?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Duration();
}
