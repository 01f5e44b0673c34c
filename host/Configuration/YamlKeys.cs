using YamlDotNet.Core.Events;

namespace Lucid.Host.Configuration;

/// <summary>Tells, as the events of a YAML document go by, which nodes are keys.</summary>
internal sealed class YamlKeys
{
    /// <summary>For each collection around the current event, whether a node right in it is a key; null in a sequence.</summary>
    private readonly Stack<bool?> _isKeyNext = new();

    /// <summary>Takes the next event and tells whether it begins a key of a mapping.</summary>
    public bool IsKey(ParsingEvent current)
    {
        if (current is MappingEnd or SequenceEnd)
        {
            _isKeyNext.Pop();
            return false;
        }

        var isKey = current is NodeEvent && Advance();
        if (current is MappingStart or SequenceStart)
        {
            _isKeyNext.Push(current is MappingStart ? true : null);
        }

        return isKey;
    }

    private bool Advance()
    {
        if (!_isKeyNext.TryPop(out var isKey))
        {
            return false;
        }

        _isKeyNext.Push(!isKey);
        return isKey ?? false;
    }
}
