namespace Lucid.Policy.Pods;

/// <summary>What a container is in its pod.</summary>
public enum ContainerKind
{
    /// <summary>One that runs before the others, or beside them where its restartPolicy is Always.</summary>
    Init,

    /// <summary>An ordinary one.</summary>
    Ordinary,

    /// <summary>One that is put into a running pod, to debug it.</summary>
    Ephemeral,
}
