using System.Text;
using Lucid.Host.Diagnostics;
using Lucid.Host.Secrets;

namespace Lucid.Host.Programs;

/// <summary>
/// What a program prints. It is held back until the program ends: only then are all the secrets known that must not be shown. Of a program
/// that prints more than <see cref="Limit"/> characters the end is kept, since that is where the trouble usually stands.
/// </summary>
/// <param name="destination">Where the output goes in the end; never where a result is written.</param>
/// <param name="secrets">The secrets that the run has met.</param>
internal sealed class ProgramOutput(TextWriter destination, SecretTexts secrets)
{
    /// <summary>How much is kept, in characters.</summary>
    public const int Limit = 1024 * 1024;

    private const int LongestLine = 16 * 1024;

    private readonly Lock _gate = new();
    private readonly Queue<string> _lines = [];
    private int _length;
    private long _dropped;

    /// <summary>Takes everything from a stream of the program, to its end.</summary>
    public async Task CollectAsync(TextReader reader)
    {
        var line = new StringBuilder();
        var buffer = new char[4096];
        while (await reader.ReadAsync(buffer).ConfigureAwait(false) is > 0 and var count)
        {
            foreach (var character in buffer.AsSpan(0, count))
            {
                line.Append(character);
                if (character == '\n' || line.Length == LongestLine)
                {
                    Add(line);
                }
            }
        }

        Add(line);
    }

    /// <summary>Shows what was kept, without secrets and without what would do more to a terminal than print.</summary>
    public async Task ShowAsync()
    {
        string text;
        lock (_gate)
        {
            text = string.Concat(_lines);
            if (_dropped > 0)
            {
                text = FormattableString.Invariant($"({_dropped} characters of the program's output are left out here)\n{text}");
            }
        }

        if (text.Length > 0)
        {
            await destination.WriteAsync(TerminalText.Of(secrets.Mask(text.EndsWith('\n') ? text : text + '\n'))).ConfigureAwait(false);
        }
    }

    private void Add(StringBuilder line)
    {
        lock (_gate)
        {
            _lines.Enqueue(line.ToString());
            _length += line.Length;
            line.Clear();
            while (_length > Limit)
            {
                var oldest = _lines.Dequeue();
                _length -= oldest.Length;
                _dropped += oldest.Length;
            }
        }
    }
}
