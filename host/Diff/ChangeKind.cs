namespace Lucid.Host.Diff;

/// <summary>What a deployment would do to a resource.</summary>
public enum ChangeKind
{
    /// <summary>Nothing.</summary>
    Same,

    /// <summary>Make it.</summary>
    Create,

    /// <summary>Adopt something that is there already.</summary>
    Import,

    /// <summary>Change it in place.</summary>
    Update,

    /// <summary>Make a new one and delete the old one.</summary>
    Replace,

    /// <summary>Delete it.</summary>
    Delete,

    /// <summary>Look at something that others own.</summary>
    Read,
}
