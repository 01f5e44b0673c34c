namespace Lucid.Policy.Dockerfiles.Reading;

/// <summary>The lines of a text, one after the other, each without the break that ends it.</summary>
internal sealed class PhysicalLines(string text)
{
    private int _next;

    /// <summary>Number of the line that was read last, from 1; 0 before the first.</summary>
    public int Number { get; private set; }

    /// <summary>The line that was read last.</summary>
    public string Current { get; private set; } = "";

    public bool MoveNext()
    {
        if (_next >= text.Length)
        {
            return false;
        }

        var end = text.IndexOf('\n', _next);
        var line = end < 0 ? text.AsSpan(_next) : text.AsSpan(_next, end - _next);
        _next = end < 0 ? text.Length : end + 1;
        Current = line.TrimEnd('\r').ToString();
        Number++;
        return true;
    }
}
