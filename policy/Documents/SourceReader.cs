using Lucid.Policy.Dockerfiles;

namespace Lucid.Policy.Documents;

/// <summary>Reads files of every kind that is judged.</summary>
public static class SourceReader
{
    /// <summary>Reads a file's bytes as what its name says.</summary>
    /// <param name="path">The file's name, for its kind, places and messages; nothing is opened.</param>
    /// <param name="bytes">The bytes.</param>
    /// <returns>The file; null where it is nothing that is judged.</returns>
    public static SourceFile? Read(string path, ReadOnlySpan<byte> bytes) => FileKinds.Of(path) switch
    {
        FileKind.Manifest => KubernetesReader.Read(path, bytes),
        FileKind.Dockerfile => DockerfileReader.Read(path, bytes),
        _ => null,
    };
}
