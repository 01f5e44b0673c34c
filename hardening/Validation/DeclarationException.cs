using System.Collections.Immutable;

namespace Lucid.Hardening.Validation;

/// <summary>A declaration cannot be deployed. The message lists every mistake of it at once.</summary>
public sealed class DeclarationException : Exception
{
    /// <summary>Says what is wrong with a declaration.</summary>
    /// <param name="subject">Whose declaration it is, such as <c>service 'admin-ui'</c>.</param>
    /// <param name="mistakes">Its mistakes, in the order of its fields; at least one.</param>
    public DeclarationException(string subject, ImmutableArray<Mistake> mistakes)
        : base(Describe(subject, mistakes))
    {
        Subject = subject;
        Mistakes = mistakes;
    }

    /// <summary>Whose declaration it is, such as <c>service 'admin-ui'</c>.</summary>
    public string Subject { get; }

    /// <summary>The mistakes, in the order of the declaration's fields.</summary>
    public ImmutableArray<Mistake> Mistakes { get; }

    private static string Describe(string subject, ImmutableArray<Mistake> mistakes)
    {
        var heading = mistakes.Length == 1 ? $"{subject} has a mistake:" : $"{subject} has {mistakes.Length} mistakes:";
        return string.Join("\n  ", mistakes.Select(mistake => mistake.ToString()).Prepend(heading));
    }
}
