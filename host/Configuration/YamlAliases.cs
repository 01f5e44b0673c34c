using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Lucid.Host.Configuration;

/// <summary>
/// Refuses what the representation model takes: an alias inside what it names would make a document without end, and a merge key would be
/// a key like any other, its values lost.
/// </summary>
internal static class YamlAliases
{
    /// <exception cref="YamlException">An alias names nothing, or what it stands in; there is a merge key; or the text is no YAML.</exception>
    public static void Check(string text)
    {
        using var reader = new StringReader(text);
        var parser = new Parser(reader);
        var known = new HashSet<AnchorName>();
        var open = new Stack<AnchorName>();
        var keys = new YamlKeys();
        while (parser.MoveNext())
        {
            if (keys.IsKey(parser.Current!) && parser.Current is Scalar { Style: ScalarStyle.Plain, Value: "<<" } merge)
            {
                throw new YamlException(merge.Start, merge.End, "the merge key '<<' is not understood here; write out the keys that it stands for");
            }

            switch (parser.Current)
            {
                case AnchorAlias alias when open.Contains(alias.Value):
                    throw new YamlException(alias.Start, alias.End, $"the alias '{alias.Value}' stands inside what it names");
                case AnchorAlias alias when !known.Contains(alias.Value):
                    throw new YamlException(alias.Start, alias.End, $"the alias '{alias.Value}' names nothing before it");
                case NodeEvent node:
                    known.Add(node.Anchor);
                    if (node is MappingStart or SequenceStart)
                    {
                        open.Push(node.Anchor);
                    }

                    break;
                case MappingEnd or SequenceEnd:
                    open.Pop();
                    break;
            }
        }
    }
}
