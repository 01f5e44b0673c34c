using System.Collections.Immutable;

namespace Pulumi.Utilities;

/// <summary>What tests and libraries need to look into outputs.</summary>
public static class OutputUtilities
{
    /// <summary>Makes an output whose value is not known, as in a preview.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">A value to stand in.</param>
    /// <returns>The unknown output.</returns>
    public static Output<T> CreateUnknown<T>(T value)
        => new(new OutputData<T>(OutputData.NoResources, value, IsKnown: false, IsSecret: false));

    /// <inheritdoc cref="CreateUnknown{T}(T)"/>
    /// <param name="valueFactory">Computes the value to stand in.</param>
    public static Output<T> CreateUnknown<T>(Func<Task<T>> valueFactory)
    {
        ArgumentNullException.ThrowIfNull(valueFactory);
        return new(CreateAsync(valueFactory));

        static async Task<OutputData<T>> CreateAsync(Func<Task<T>> valueFactory)
            => new(OutputData.NoResources, await valueFactory().ConfigureAwait(false), IsKnown: false, IsSecret: false);
    }

    /// <summary>Makes an output that also depends on a resource.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="output">The output.</param>
    /// <param name="resource">The resource.</param>
    /// <returns>The same value with the dependency.</returns>
    public static Output<T> WithDependency<T>(Output<T> output, Resource resource)
    {
        ArgumentNullException.ThrowIfNull(output);
        return new(AddAsync(output, resource));

        static async Task<OutputData<T>> AddAsync(Output<T> output, Resource resource)
        {
            var data = await output.DataTask.ConfigureAwait(false);
            return data with { Resources = data.Resources.Add(resource) };
        }
    }

    /// <summary>Tells whether the value is known.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="output">The output.</param>
    /// <returns>True if it is.</returns>
    public static async Task<bool> GetIsKnownAsync<T>(Output<T> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        return (await output.DataTask.ConfigureAwait(false)).IsKnown;
    }

    /// <summary>Waits for the value.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="output">The output.</param>
    /// <returns>The value; the default of its type when it is not known.</returns>
    public static async Task<T> GetValueAsync<T>(Output<T> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        return (await output.DataTask.ConfigureAwait(false)).Value;
    }

    /// <summary>The resources that the value depends on.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="output">The output.</param>
    /// <returns>The resources.</returns>
    public static async Task<ImmutableHashSet<Resource>> GetDependenciesAsync<T>(Output<T> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        return (await output.DataTask.ConfigureAwait(false)).Resources;
    }
}
