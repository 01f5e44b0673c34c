using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Lucid.Hardening.Validation;
using Pulumi;

namespace Lucid.Components.Metadata;

/// <summary>
/// Finds what is empty although its type says that it cannot be: programs in other languages, and in C# without nullable types, leave out parts
/// of args, items of lists and values of maps.
/// </summary>
internal static class EmptyInputs
{
    // Reflection over a class gives the same answer for ever; thousands of args share a few classes.
    private static readonly ConcurrentDictionary<Type, ImmutableArray<(PropertyInfo Property, string Field, bool IsRequired)>> Known = new();

    /// <exception cref="DeclarationException">Something is empty; the message lists all of it.</exception>
    public static void Check(string kind, string name, ResourceArgs? args)
    {
        var mistakes = ImmutableArray.CreateBuilder<Mistake>();
        if (args is null)
        {
            mistakes.Add(Empty("args"));
        }
        else
        {
            CheckArgs("", args, mistakes);
        }

        if (mistakes.Count > 0)
        {
            throw new DeclarationException($"{kind} '{name}'", mistakes.ToImmutable());
        }
    }

    private static void CheckArgs(string prefix, ResourceArgs args, ImmutableArray<Mistake>.Builder mistakes)
    {
        foreach (var (property, field, isRequired) in Known.GetOrAdd(args.GetType(), static type => [.. Of(type)]))
        {
            if (property.GetValue(args) is { } value)
            {
                CheckValue(prefix, field, value, mistakes);
            }
            else if (isRequired)
            {
                mistakes.Add(Empty(prefix + field));
            }
        }
    }

    /// <summary>What can be empty, or hold something empty. A text that is missing is told by the rule that says what to write.</summary>
    private static IEnumerable<(PropertyInfo Property, string Field, bool IsRequired)> Of(Type type) => type.GetProperties()
        .Where(property => property.PropertyType != typeof(string) && !property.PropertyType.IsValueType)
        .Select(property => (
            property, JsonNamingPolicy.CamelCase.ConvertName(property.Name), property.IsDefined(typeof(RequiredMemberAttribute))));

    private static void CheckValue(string prefix, string field, object value, ImmutableArray<Mistake>.Builder mistakes)
    {
        switch (value)
        {
            case ResourceArgs args:
                CheckArgs($"{prefix}{field}.", args, mistakes);
                break;
            case IDictionary entries:
                foreach (DictionaryEntry entry in entries)
                {
                    CheckItem($"{prefix}{field}['{entry.Key}']", entry.Value, mistakes);
                }

                break;
            case IList items:
                for (var index = 0; index < items.Count; index++)
                {
                    CheckItem(FormattableString.Invariant($"{prefix}{field}[{index}]"), items[index], mistakes);
                }

                break;
        }
    }

    private static void CheckItem(string field, object? item, ImmutableArray<Mistake>.Builder mistakes)
    {
        if (item is null)
        {
            mistakes.Add(Empty(field));
        }
        else
        {
            CheckValue("", field, item, mistakes);
        }
    }

    private static Mistake Empty(string field) => new() { Field = field, Found = "nothing", Instead = "what it is to be" };
}
