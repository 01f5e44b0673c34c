using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What an output resolves to: the value with everything that is known about it.</summary>
/// <param name="Resources">The resources that the value depends on.</param>
/// <param name="Value">The value; the default of its type when it is not known.</param>
/// <param name="IsKnown">False for a value that only exists after an update.</param>
/// <param name="IsSecret">True if the value may appear nowhere in clear.</param>
internal readonly record struct OutputData<T>(ImmutableHashSet<Resource> Resources, T Value, bool IsKnown, bool IsSecret);

internal static class OutputData
{
    public static readonly ImmutableHashSet<Resource> NoResources = [];

    public static OutputData<T> Known<T>(T value, bool isSecret = false) => new(NoResources, value, IsKnown: true, isSecret);

    /// <summary>The union, without a copy where one side adds nothing (most outputs depend on nothing or on one resource).</summary>
    public static ImmutableHashSet<Resource> Union(ImmutableHashSet<Resource> first, ImmutableHashSet<Resource> second)
        => second.IsEmpty ? first : first.IsEmpty ? second : first.Union(second);

    /// <summary>What a value derived from <paramref name="source"/> and then from <paramref name="derived"/> carries.</summary>
    public static OutputData<TResult> Combine<TSource, TResult>(OutputData<TSource> source, OutputData<TResult> derived)
        => new(
            Union(source.Resources, derived.Resources),
            derived.Value,
            source.IsKnown && derived.IsKnown,
            source.IsSecret || derived.IsSecret);
}
