using System.Collections.Concurrent;
using Grpc.Core;
using Lucid.Host.Diagnostics;
using Lucid.Host.Values;

namespace Lucid.Host.Engine;

/// <summary>Answers what a program asks about the outputs of other stacks, from their saved states.</summary>
/// <param name="target">What the run is about.</param>
/// <param name="log">Where it is said that a stack's outputs are not known.</param>
internal sealed class StackReferences(DeploymentTarget target, EngineLog log)
{
    /// <summary>The type of a reference to another stack.</summary>
    public const string Type = "pulumi:pulumi:StackReference";

    /// <summary>The function by which a program asks without a resource.</summary>
    public const string Function = "pulumi:pulumi:readStackOutputs";

    private readonly ConcurrentDictionary<string, bool> _told = new(StringComparer.Ordinal);

    /// <summary>What is known of a stack: its name, its outputs, and which of them are secret.</summary>
    /// <param name="name">The stack, as the program names it: <c>ORGANIZATION/PROJECT/STACK</c> or an end of that.</param>
    /// <exception cref="RpcException">Files are to be written, and nobody said what the stack's outputs are.</exception>
    public ObjectValue Read(string name)
    {
        var known = ObjectValue.Empty.With("name", new TextValue(name));
        if (Find(name) is { } outputs)
        {
            var secrets = outputs.Entries.Where(entry => entry.Value.ContainsSecrets).Select(entry => (PropertyValue)new TextValue(entry.Key));
            return known.With("outputs", outputs).With("secretOutputNames", new ListValue([.. secrets]));
        }

        var advice = $"The outputs of stack '{name}' are not known here. Name a file that `pulumi stack export` of it wrote: "
            + $"--stack-state {name}=FILE.";
        if (target.Mode == EngineMode.Render)
        {
            throw new RpcException(new Status(StatusCode.FailedPrecondition, advice));
        }

        // A program may ask as often as it likes.
        if (_told.TryAdd(name, true))
        {
            log.Add(Diagnostic.Warning(advice));
        }

        return known.With("outputs", UnknownValue.Instance).With("secretOutputNames", UnknownValue.Instance);
    }

    // A program may name a stack in full, the command line by an end of that; the longest fitting end counts.
    private ObjectValue? Find(string name) => target.ReferencedStacks
        .Where(stack => name == stack.Key || name.EndsWith("/" + stack.Key, StringComparison.Ordinal))
        .OrderByDescending(stack => stack.Key.Length)
        .Select(stack => stack.Value)
        .FirstOrDefault();
}
