using YamlDotNet.Core;

namespace Lucid.Policy.Documents;

/// <summary>
/// Reads files with Kubernetes objects, YAML or JSON, as Kubernetes itself reads them, and keeps the place of everything. Whatever the
/// input is, the answer is a <see cref="KubernetesFile"/>; what cannot be read is told in it.
/// </summary>
public static class KubernetesReader
{
    /// <summary>Reads a file's bytes: UTF-8, or UTF-16 with a byte order mark.</summary>
    /// <param name="path">The file's name, for places and messages; nothing is opened.</param>
    /// <param name="bytes">The bytes.</param>
    /// <returns>As for a text; bytes that are no text are a problem.</returns>
    public static KubernetesFile Read(string path, ReadOnlySpan<byte> bytes)
    {
        ArgumentNullException.ThrowIfNull(path);
        return DocumentText.Decode(bytes, out var problem) is { } text ? Read(path, text) : new()
        {
            Path = path,
            Objects = [],
            Problems = [problem!],
            PassedOver = [],
        };
    }

    /// <summary>Reads a file's text.</summary>
    /// <param name="path">The file's name, for places and messages; nothing is opened.</param>
    /// <param name="text">The text.</param>
    /// <returns>Its objects, problems, and the documents that were not judged.</returns>
    public static KubernetesFile Read(string path, string text)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(text);
        var content = text.TrimStart('\ufeff');
        return (LooksLikeJson(content) ? ReadJson(path, content) : null) ?? ReadYaml(path, content);
    }

    private static bool LooksLikeJson(string text) => text.AsSpan().TrimStart() is ['{' or '[', ..];

    /// <summary>Null for what is not JSON but may be YAML, which has braces too.</summary>
    private static KubernetesFile? ReadJson(string path, string text)
    {
        var (documents, problems) = (new List<LoadedDocument>(), new List<DocumentProblem>());
        try
        {
            JsonLoader.Load(text, documents, problems);
        }
        catch (UnreadableException exception)
        {
            if (!path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || TemplateText.HasActionOutsideComments(text))
            {
                return null;
            }

            problems.Add(new(DocumentProblemKind.Unreadable, exception.Position, exception.Message));
        }

        var collector = new ObjectCollector(path, problems);
        documents.ForEach(collector.Add);
        return Finish(path, collector, problems);
    }

    private static KubernetesFile ReadYaml(string path, string text)
    {
        var problems = new List<DocumentProblem>();
        var collector = new ObjectCollector(path, problems);
        foreach (var (segment, linesBefore) in YamlSegments.Of(text))
        {
            ReadSegment(segment, linesBefore, collector, problems);
        }

        return Finish(path, collector, problems);
    }

    private static void ReadSegment(string segment, int linesBefore, ObjectCollector collector, List<DocumentProblem> problems)
    {
        using var reader = new StringReader(segment);
        var found = new List<DocumentProblem>();
        var loader = new YamlLoader(new Parser(reader), linesBefore, found);
        try
        {
            foreach (var document in loader.Documents())
            {
                collector.Add(document);
                if (document.IsTemplate)
                {
                    // What a template makes of keys that stand twice is not known.
                    found.Clear();
                }
            }
        }
        catch (Exception exception) when (YamlProblems.Of(exception, loader, segment) is { } problem)
        {
            if (TemplateText.HasActionOutsideComments(segment))
            {
                collector.AddTemplate(new(linesBefore + 1, 1));
                return;
            }

            found.Add(problem);
        }

        problems.AddRange(found);
    }

    private static KubernetesFile Finish(string path, ObjectCollector collector, List<DocumentProblem> problems) => new()
    {
        Path = path,
        Objects = collector.Objects,
        PassedOver = collector.PassedOver,
        Problems = [.. problems.OrderBy(problem => problem.Position)],
    };
}
