using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>The root of all resources of a program. A program may derive from it: what its constructor makes is the stack.</summary>
public class Stack : ComponentResource
{
    private const string RootType = "pulumi:pulumi:Stack";

    /// <summary>Registers the stack.</summary>
    /// <param name="options">How it treats its resources; null for the defaults.</param>
    public Stack(StackOptions? options = null)
        : base(RootType, Deployment.Required.RootName, Convert(options))
        => Deployment.Required.Stack = this;

    /// <summary>Registers the stack and runs the function whose result are the outputs.</summary>
    internal Stack(Func<Task<IDictionary<string, object?>>> program, StackOptions? options)
        : this(options)
        => Outputs = Output.Create(program());

    /// <summary>The outputs, once the program has said what they are.</summary>
    internal Output<IDictionary<string, object?>>? Outputs { get; private set; }

    /// <summary>Registers the outputs: those of the function, else the output properties of the derived class.</summary>
    /// <exception cref="RunException">An output property has no value, or is no output.</exception>
    internal void RegisterStackOutputs()
    {
        Outputs ??= Output.Create(CollectPropertyOutputs());
        RegisterOutputs(Outputs);
    }

    private IDictionary<string, object?> CollectPropertyOutputs()
    {
        var properties = OutputProperty.Find(GetType()).Where(found => found.Name != UrnName).ToList();
        string[] notOutputs = [.. properties.Where(found => !OutputProperty.IsOutput(found.Property)).Select(found => found.Name)];
        if (notOutputs.Length > 0)
        {
            throw RunException.OutputsHaveIncorrectType(notOutputs);
        }

        var values = properties.Select(found => KeyValuePair.Create(found.Name, found.Property.GetValue(this))).ToImmutableDictionary();
        string[] missing = [.. properties.Select(found => found.Name).Where(name => values[name] is null)];
        if (missing.Length > 0)
        {
            throw new RunException(
                $"Output(s) {RunException.Quote(missing)} have no value assigned. "
                + "[Output] attributed properties must be assigned inside Stack constructor.");
        }

        return values;
    }

    private static ComponentResourceOptions? Convert(StackOptions? options)
        => options is null
            ? null
            : new ComponentResourceOptions
            {
                ResourceTransformations = options.ResourceTransformations,
                ResourceTransforms = options.ResourceTransforms,
            };
}
