namespace Lucid.Cli;

/// <summary>The exit codes of every command; docs/exit-codes.md explains them.</summary>
public static class ExitCodes
{
    /// <summary>Done.</summary>
    public const int Success = 0;

    /// <summary>The program does not build or failed, or what it declares cannot be deployed.</summary>
    public const int ProgramFailed = 1;

    /// <summary>Bad usage, or input that cannot be used: project, stack, configuration, state, passphrase.</summary>
    public const int BadInput = 2;

    /// <summary>The result cannot be written to where it should go.</summary>
    public const int BadOutput = 3;

    /// <summary>A mistake of lucid itself (<c>EX_SOFTWARE</c> of sysexits.h).</summary>
    public const int InternalError = 70;

    /// <summary>Interrupted by the user (128 + SIGINT).</summary>
    public const int Interrupted = 130;
}
