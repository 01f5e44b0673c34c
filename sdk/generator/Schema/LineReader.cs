namespace Lucid.Sdk.Generator.Schema;

/// <summary>Reads one line of a schema file from left to right.</summary>
internal sealed class LineReader(string path, int line, string text)
{
    private int _index;

    public SchemaPosition Position => new(path, line, _index + 1);

    public bool AtEnd
    {
        get
        {
            SkipSpaces();
            return _index == text.Length;
        }
    }

    /// <summary>Whether the next character, after spaces, is the given one; does not read it.</summary>
    public bool IsNext(char expected)
    {
        SkipSpaces();
        return _index < text.Length && text[_index] == expected;
    }

    public bool TryRead(char expected)
    {
        if (!IsNext(expected))
        {
            return false;
        }

        _index++;
        return true;
    }

    /// <summary>Reads the word if a value follows it; a property of that name is left alone.</summary>
    public bool TryReadKeyword(string keyword)
    {
        SkipSpaces();
        var isKeyword = StartsWith(keyword + " ") && !StartsWith(keyword + " as ");
        _index += isKeyword ? keyword.Length : 0;
        return isKeyword;
    }

    public void Expect(char expected, string after)
    {
        if (!TryRead(expected))
        {
            throw Problem($"Expected '{expected}' after {after}, found {Rest()}.");
        }
    }

    /// <summary>Reads letters, digits and the given further characters.</summary>
    public string ReadWord(string further, string what)
    {
        SkipSpaces();
        var start = _index;
        while (_index < text.Length && (char.IsLetterOrDigit(text[_index]) || further.IndexOf(text[_index]) >= 0))
        {
            _index++;
        }

        return _index > start ? text.Substring(start, _index - start) : throw Problem($"Expected {what}, found {Rest()}.");
    }

    /// <summary>Reads up to the next space.</summary>
    public string ReadToken(string what)
    {
        SkipSpaces();
        var start = _index;
        while (_index < text.Length && text[_index] != ' ')
        {
            _index++;
        }

        return _index > start ? text.Substring(start, _index - start) : throw Problem($"Expected {what}, found {Rest()}.");
    }

    /// <summary>Reads a text in double quotes; there are no escapes, no name or value needs one.</summary>
    public string ReadQuoted(string what)
    {
        if (!TryRead('"'))
        {
            throw Problem($"Expected {what} in double quotes, found {Rest()}.");
        }

        var end = text.IndexOf('"', _index);
        if (end < 0)
        {
            throw Problem($"The double quote of {what} is never closed.");
        }

        var value = text.Substring(_index, end - _index);
        _index = end + 1;
        return value;
    }

    public void ExpectEnd(string after)
    {
        if (!AtEnd)
        {
            throw Problem($"Expected the end of the line after {after}, found {Rest()}.");
        }
    }

    public SchemaException Problem(string message) => new(new SchemaProblem(Position, message));

    private bool StartsWith(string expected) => string.CompareOrdinal(text, _index, expected, 0, expected.Length) == 0;

    private string Rest() => AtEnd ? "the end of the line" : $"'{text.Substring(_index)}'";

    private void SkipSpaces()
    {
        while (_index < text.Length && text[_index] == ' ')
        {
            _index++;
        }
    }
}
