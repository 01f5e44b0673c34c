using System.Collections.Frozen;

namespace Lucid.Policy.Dockerfiles.Reading;

/// <summary>Reads the flags of an instruction, of which each knows its own.</summary>
internal static class FlagReader
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Known = new Dictionary<string, string[]>
    {
        ["ADD"] = ["checksum", "chmod", "chown", "exclude", "keep-git-dir", "link", "unpack"],
        ["COPY"] = ["chmod", "chown", "exclude", "from", "link", "parents"],
        ["FROM"] = ["platform"],
        ["HEALTHCHECK"] = ["interval", "retries", "start-interval", "start-period", "timeout"],
        ["RUN"] = ["device", "mount", "network", "security"],
    }.ToFrozenDictionary(entry => entry.Key, entry => entry.Value.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>Flags that are on by their name alone.</summary>
    private static readonly FrozenSet<string> Switches =
        new[] { "keep-git-dir", "link", "parents", "unpack" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Flags that may stand several times.</summary>
    private static readonly FrozenSet<string> Repeatable = new[] { "device", "exclude", "mount" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Takes the flags from the front of what follows an instruction's name.</summary>
    /// <param name="instruction">The instruction's name, in capitals.</param>
    /// <param name="rest">What follows; learns where the flags end.</param>
    /// <exception cref="UnreadableInstructionException">The instruction has no such flag, or not in this form.</exception>
    public static ImmutableArray<InstructionFlag> Take(string instruction, ref LogicalSpan rest)
    {
        var flags = ImmutableArray.CreateBuilder<InstructionFlag>();
        while (rest.Trim() is var next && next.Text.StartsWith("--"))
        {
            // The escape directive does not hold here.
            var word = WordReader.Words(next, '\\').First();
            rest = next.Slice(word.Length);
            if (word.Length == 2)
            {
                break;
            }

            var flag = Flag(word);
            Check(instruction, flag, flags);
            flags.Add(flag);
        }

        return flags.ToImmutable();
    }

    private static InstructionFlag Flag(LogicalSpan word)
    {
        var text = WordReader.Unquoted(word.Text, '\\') ?? word.Text.ToString();
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? new(text[2..], null, word.Position) : new(text[2..equals], text[(equals + 1)..], word.Position);
    }

    private static void Check(string instruction, InstructionFlag flag, IEnumerable<InstructionFlag> earlier)
    {
        var problem = Known.GetValueOrDefault(instruction) is not { } known ? $"{instruction} takes no flags"
            : !known.Contains(flag.Name) ? $"{instruction} has no flag --{flag.Name}; it takes --{string.Join(", --", known.Order(StringComparer.Ordinal))}"
            : Switches.Contains(flag.Name) ? (flag.Value is null or "true" or "false" ? null : $"--{flag.Name} is true or false")
            : flag.Value is null ? $"--{flag.Name} needs a value: --{flag.Name}=..."
            : !Repeatable.Contains(flag.Name) && earlier.Any(other => other.Name == flag.Name) ? $"--{flag.Name} stands twice"
            : null;
        if (problem is not null)
        {
            throw new UnreadableInstructionException(flag.Position, problem);
        }
    }
}
