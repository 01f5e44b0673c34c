using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Lucid.Policy.Documents;

/// <summary>Builds the values of YAML documents from the events of a parser, as far as they can be read.</summary>
/// <param name="parser">The parser.</param>
/// <param name="linesBefore">How many lines stand before the parser's text.</param>
/// <param name="problems">Learns of keys that stand twice.</param>
internal sealed class YamlLoader(IParser parser, int linesBefore, List<DocumentProblem> problems)
{
    /// <summary>Kubernetes' own objects nest less than 30 deep, schemas of custom resources less than 100.</summary>
    private const int DeepestNesting = 256;

    /// <summary>What aliases may add to a document. Kubernetes gives up near 400,000 values.</summary>
    private const long MostAliasedValues = 400_000;

    private readonly Dictionary<AnchorName, DocumentValue> _anchors = [];
    private readonly HashSet<AnchorName> _open = [];
    private long _aliasedValues;
    private bool _isTemplate;

    /// <summary>The documents. What follows a problem is not read.</summary>
    /// <exception cref="UnreadableException">The text cannot be read on.</exception>
    /// <exception cref="YamlException">The text is no YAML.</exception>
    public IEnumerable<LoadedDocument> Documents()
    {
        while (parser.MoveNext())
        {
            if (parser.Current is DocumentStart)
            {
                _anchors.Clear();
                _open.Clear();
                _aliasedValues = 0;
                _isTemplate = false;
                parser.MoveNext();
                var root = Value(0);
                yield return new(root is DocumentScalar { Kind: ScalarKind.Null } ? null : root, _isTemplate);
            }
        }
    }

    /// <summary>How many lines stand before the parser's text.</summary>
    public int LinesBefore => linesBefore;

    /// <summary>The place where the parser is.</summary>
    public Position Current => parser.Current is { } current ? At(current.End) : new(linesBefore + 1, 1);

    /// <summary>A mark of the parser as a place in the whole text.</summary>
    public Position At(Mark mark) => new(Math.Max((int)mark.Line, 1) + linesBefore, Math.Max((int)mark.Column, 1));

    private DocumentValue Value(int depth)
    {
        if (depth > DeepestNesting)
        {
            throw new UnreadableException(Current, $"values are nested more than {DeepestNesting} deep here");
        }

        if (parser.Current is AnchorAlias alias)
        {
            return Aliased(alias, depth);
        }

        // Of some damaged texts the parser makes events that do not fit together.
        var start = parser.Current as NodeEvent ?? throw new UnreadableException(Current, "this is no YAML: a value is missing here");
        var anchor = start.Anchor;
        _open.Add(anchor);
        DocumentValue value = start switch
        {
            MappingStart mapping => Object(mapping, depth),
            SequenceStart sequence => List(sequence, depth),
            _ => ScalarOf((Scalar)start),
        };
        _open.Remove(anchor);
        if (!anchor.IsEmpty)
        {
            _anchors[anchor] = value;
        }

        return value;
    }

    private DocumentScalar ScalarOf(Scalar scalar)
    {
        _isTemplate |= scalar.Style == ScalarStyle.Plain && TemplateText.HasAction(scalar.Value);
        return YamlScalars.Read(scalar, At(scalar.Start));
    }

    private DocumentValue Aliased(AnchorAlias alias, int depth)
    {
        if (_open.Contains(alias.Value))
        {
            throw new UnreadableException(At(alias.Start), $"the alias {Quote.Of($"*{alias.Value}")} stands inside what it names");
        }

        if (!_anchors.TryGetValue(alias.Value, out var value))
        {
            throw new UnreadableException(At(alias.Start), $"the alias {Quote.Of($"*{alias.Value}")} names nothing before it");
        }

        if (depth + value.Depth > DeepestNesting)
        {
            throw new UnreadableException(At(alias.Start), $"with this alias, values are nested more than {DeepestNesting} deep");
        }

        _aliasedValues += value.Size;
        return _aliasedValues <= MostAliasedValues
            ? value
            : throw new UnreadableException(At(alias.Start), "the aliases of this document stand for more values than Kubernetes reads");
    }

    private DocumentList List(SequenceStart start, int depth)
    {
        var items = ImmutableArray.CreateBuilder<DocumentValue>();
        while (Next() is not SequenceEnd)
        {
            items.Add(Value(depth + 1));
        }

        return new(At(start.Start), items.ToImmutable());
    }

    private DocumentObject Object(MappingStart start, int depth)
    {
        var builder = new ObjectBuilder(At(start.Start), problems);
        while (Next() is not MappingEnd)
        {
            var keyEvent = parser.Current!;
            var key = Value(depth + 1);
            Next();
            var value = Value(depth + 1);
            if (IsMerge(keyEvent))
            {
                Merge(builder, key.Position, value);
            }
            else if (Key(start, keyEvent, key) is { } text)
            {
                builder.Add(new(text, At(keyEvent.Start), value));
            }
        }

        return builder.Build();
    }

    private ParsingEvent Next()
    {
        parser.MoveNext();
        return parser.Current!;
    }

    /// <summary>The text of a key; null for what is left of a template's action, whose object is not looked at.</summary>
    private string? Key(MappingStart around, ParsingEvent keyEvent, DocumentValue key)
    {
        if ((key as DocumentScalar)?.AsKey() is { } text)
        {
            return text;
        }

        // `{{ .Values.image }}` without quotes is, to YAML, an object in an object, as a key.
        if (around.Style == MappingStyle.Flow && keyEvent is MappingStart { Style: MappingStyle.Flow }
            && keyEvent.Start.Index == around.Start.Index + 1)
        {
            _isTemplate = true;
            return null;
        }

        throw new UnreadableException(At(keyEvent.Start), $"a key has to be a text, and here it is {key.Describe()}");
    }

    private static bool IsMerge(ParsingEvent key)
        => key is Scalar { Value: "<<" } scalar
            && (scalar.Tag.IsEmpty ? scalar.IsPlainImplicit : scalar.Tag.Value == "tag:yaml.org,2002:merge");

    private static void Merge(ObjectBuilder builder, Position mergeKey, DocumentValue value)
    {
        // Of a list the first objects win, so that they have to come last.
        ImmutableArray<DocumentValue> merged = value is DocumentList list ? [.. list.Items.Reverse()] : [value];
        foreach (var item in merged)
        {
            builder.Merge(mergeKey, item as DocumentObject
                ?? throw new UnreadableException(mergeKey,
                    $"the merge key '<<' takes an object or a list of objects, and here it is {item.Describe()}"));
        }
    }
}
