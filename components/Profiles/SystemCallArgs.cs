using System.Diagnostics.CodeAnalysis;
using Pulumi;

namespace Lucid.Components.Profiles;

/// <summary>A system call that a workload makes beyond what its runtime does, and why.</summary>
public sealed class SystemCallArgs : ResourceArgs
{
    /// <summary>A call whose properties are set one by one.</summary>
    public SystemCallArgs()
    {
    }

    /// <summary>A call.</summary>
    /// <param name="call">Its name.</param>
    /// <param name="reason">Why it is needed.</param>
    [SetsRequiredMembers]
    public SystemCallArgs(string call, string reason)
    {
        Call = call;
        Reason = reason;
    }

    /// <summary>The call's name, such as <c>splice</c>, as amd64 has it.</summary>
    [Input("call", required: true)]
    public required string Call { get; set; }

    /// <summary>Why the workload needs it; whoever reviews the profile reads this.</summary>
    [Input("reason", required: true)]
    public required string Reason { get; set; }
}
