using Pulumi;
using Pulumi.Utilities;

namespace Lucid.Components.Metadata;

/// <summary>
/// A text that we gave a resource, with the dependency on it. Read back from the resource the text would be unknown in a preview, and with it
/// everything made of it.
/// </summary>
internal static class NamedOutput
{
    public static Output<string> Of(string text, Resource resource) => OutputUtilities.WithDependency(Output.Create(text), resource);
}
