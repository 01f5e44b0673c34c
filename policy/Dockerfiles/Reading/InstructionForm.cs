namespace Lucid.Policy.Dockerfiles.Reading;

/// <summary>How the arguments of an instruction are written.</summary>
internal enum InstructionForm
{
    /// <summary>Words between spaces.</summary>
    Words,

    /// <summary>One text.</summary>
    Text,

    /// <summary>A JSON array, or words between spaces.</summary>
    List,

    /// <summary>A JSON array, or a command for the shell.</summary>
    Command,

    /// <summary>Names and values.</summary>
    Pairs,

    /// <summary>Names, some of them with a default.</summary>
    Arguments,

    /// <summary><c>NONE</c>, or <c>CMD</c> and a command.</summary>
    HealthCheck,

    /// <summary>Another instruction.</summary>
    Trigger,
}
