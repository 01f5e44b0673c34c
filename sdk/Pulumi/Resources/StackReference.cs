using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Another stack, whose outputs the program reads.</summary>
public class StackReference : CustomResource
{
    /// <summary>Reads the outputs of a stack.</summary>
    /// <param name="name">The name of the reference; without args also the full name of the stack.</param>
    /// <param name="args">Which stack is read; null for the one that <paramref name="name"/> names.</param>
    /// <param name="options">How the engine treats the reference; null for the defaults.</param>
    public StackReference(string name, StackReferenceArgs? args = null, CustomResourceOptions? options = null)
        : base(
            "pulumi:pulumi:StackReference",
            name,
            new StackReferenceArgs { Name = args?.Name ?? name },
            CustomResourceOptions.Merge(options, new CustomResourceOptions { Id = args?.Name ?? name }))
    {
    }

    /// <summary>The full name of the stack.</summary>
    [Output("name")]
    public new Output<string> Name { get; private set; } = null!;

    /// <summary>All outputs of the stack by name; secret as a whole if one of them is.</summary>
    [Output("outputs")]
    public Output<ImmutableDictionary<string, object>> Outputs { get; private set; } = null!;

    /// <summary>The names of the outputs that are secret.</summary>
    [Output("secretOutputNames")]
    public Output<ImmutableArray<string>> SecretOutputNames { get; private set; } = null!;

    /// <summary>An output of the stack.</summary>
    /// <param name="name">The name of the output.</param>
    /// <returns>Its value, secret only if this very output is; null when the stack has no such output.</returns>
    public Output<object?> GetOutput(Input<string> name)
        => Read<object?>(name, (key, _, outputs) => outputs.GetValueOrDefault(key));

    /// <summary>An output that the stack has to have.</summary>
    /// <param name="name">The name of the output.</param>
    /// <returns>
    /// Its value, secret only if this very output is; it fails with a <see cref="KeyNotFoundException"/> when the stack has no such output.
    /// </returns>
    public Output<object> RequireOutput(Input<string> name)
        => Read(name, (key, stack, outputs) => outputs.TryGetValue(key, out var value)
            ? value
            : throw new KeyNotFoundException($"Required output '{key}' does not exist on stack '{stack}'."));

    /// <summary>Waits for the value of an output that is not secret.</summary>
    /// <param name="name">The name of the output.</param>
    /// <returns>The value; null when the stack has no such output, or when it is not known.</returns>
    /// <exception cref="InvalidOperationException">The output is secret.</exception>
    public Task<object?> GetValueAsync(Input<string> name) => PublicValueAsync(GetOutput(name), nameof(GetValueAsync), nameof(GetOutput));

    /// <summary>Waits for the value of an output that the stack has to have and that is not secret.</summary>
    /// <param name="name">The name of the output.</param>
    /// <returns>The value.</returns>
    /// <exception cref="InvalidOperationException">The output is secret.</exception>
    /// <exception cref="KeyNotFoundException">The stack has no such output.</exception>
    public Task<object> RequireValueAsync(Input<string> name)
        => PublicValueAsync(RequireOutput(name), nameof(RequireValueAsync), nameof(RequireOutput));

    /// <summary>Waits for the value of an output, secret or not.</summary>
    /// <param name="name">The name of the output.</param>
    /// <returns>The value, in the member that says whether it is secret.</returns>
    public async Task<StackReferenceOutputDetails> GetOutputDetailsAsync(string name)
    {
        var data = await GetOutput(name).DataTask.ConfigureAwait(false);
        return data.IsSecret
            ? new StackReferenceOutputDetails { SecretValue = data.Value }
            : new StackReferenceOutputDetails { Value = data.Value };
    }

    private static async Task<T> PublicValueAsync<T>(Output<T> output, string method, string instead)
    {
        var data = await output.DataTask.ConfigureAwait(false);
        return data.IsSecret
            ? throw new InvalidOperationException($"{method} cannot return an output that is secret; use {instead}, which keeps it secret.")
            : data.Value;
    }

    private Output<T> Read<T>(Input<string> name, Func<string, string, ImmutableDictionary<string, object>, T> read)
    {
        var value = Output.Tuple(name.ToOutput(), Name, Outputs)
            .Apply(items => read(items.Item1, items.Item2, items.Item3 ?? ImmutableDictionary<string, object>.Empty));
        return new Output<T>(WithOwnSecrecyAsync(value, name));
    }

    /// <summary>All outputs together are secret if one is; a single one is secret only if it is named so.</summary>
    private async Task<OutputData<T>> WithOwnSecrecyAsync<T>(Output<T> value, Input<string> name)
    {
        var data = await value.DataTask.ConfigureAwait(false);
        var key = await name.ToOutput().DataTask.ConfigureAwait(false);
        var secrets = await SecretOutputNames.DataTask.ConfigureAwait(false);
        if (key.IsKnown && secrets.IsKnown && !secrets.Value.IsDefault)
        {
            return data with { IsSecret = secrets.Value.Contains(key.Value) };
        }

        var outputs = await Outputs.DataTask.ConfigureAwait(false);
        return data with { IsSecret = outputs.IsSecret };
    }
}
