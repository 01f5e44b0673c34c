namespace Lucid.Host.Diagnostics;

/// <summary>Who has to do something about a failure.</summary>
public enum FailureKind
{
    /// <summary>The program: it does not build, failed, or registered something impossible.</summary>
    Program,

    /// <summary>What the run was given: project, stack, configuration, state, passphrase.</summary>
    Input,

    /// <summary>The place where the result should go.</summary>
    Output,
}
