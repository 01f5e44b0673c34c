using System.Collections;
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
        foreach (var property in args.GetType().GetProperties())
        {
            // A text that is missing is told by the rule that says what to write.
            if (property.PropertyType == typeof(string) || property.PropertyType.IsValueType)
            {
                continue;
            }

            var field = prefix + JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            if (property.GetValue(args) is { } value)
            {
                CheckValue(field, value, mistakes);
            }
            else if (property.IsDefined(typeof(RequiredMemberAttribute)))
            {
                mistakes.Add(Empty(field));
            }
        }
    }

    private static void CheckValue(string field, object value, ImmutableArray<Mistake>.Builder mistakes)
    {
        switch (value)
        {
            case ResourceArgs args:
                CheckArgs($"{field}.", args, mistakes);
                break;
            case IDictionary entries:
                foreach (DictionaryEntry entry in entries)
                {
                    CheckItem($"{field}['{entry.Key}']", entry.Value, mistakes);
                }

                break;
            case IList items:
                for (var index = 0; index < items.Count; index++)
                {
                    CheckItem(FormattableString.Invariant($"{field}[{index}]"), items[index], mistakes);
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
            CheckValue(field, item, mistakes);
        }
    }

    private static Mistake Empty(string field) => new() { Field = field, Found = "nothing", Instead = "what it is to be" };
}
