namespace Lucid.Host.Values;

/// <summary>
/// A property of a resource as it travels between a program and the engine: immutable, compared by content. Its text form never shows
/// what a secret holds.
/// </summary>
public abstract record PropertyValue
{
    private protected PropertyValue()
    {
    }

    /// <summary>Whether this value, or one inside it, is not known before the deployment.</summary>
    public virtual bool ContainsUnknowns => false;

    /// <summary>Whether this value, or one inside it, is secret.</summary>
    public virtual bool ContainsSecrets => false;

    /// <summary>The value on one line, as a reviewer reads it: JSON, with secrets masked and unknown values named.</summary>
    public sealed override string ToString() => ValueText.OneLine(this);
}
