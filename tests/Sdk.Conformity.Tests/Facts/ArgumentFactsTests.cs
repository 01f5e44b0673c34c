namespace Lucid.Sdk.Conformity.Tests.Facts;

/// <summary>
/// What constructors and setters of arguments do; the signatures do not show it. Sets environment variables, so never in parallel.
/// </summary>
[Collection(nameof(EnvironmentVariables))]
public sealed class ArgumentFactsTests
{
    [ListingTheory]
    [MemberData(nameof(Packages.Providers), MemberType = typeof(Packages))]
    public async Task New_arguments_hold_the_listed_defaults_and_nothing_else(string package)
    {
        var classes = Classes(package);
        var problems = new List<string>();
        using (new EnvironmentVariables(classes.SelectMany(arguments => arguments.Facts.Environment.Values), null))
        {
            foreach (var arguments in classes)
            {
                var instance = arguments.Create();
                foreach (var listed in arguments.Listed)
                {
                    var actual = arguments.ReadInput(instance, listed) is { } input ? await InputValues.ReadAsync(input) : null;
                    Note(problems, arguments, listed.Name, "default", listed.Default, actual);
                }
            }
        }

        Problems.AssertNone(problems);
    }

    [ListingTheory]
    [MemberData(nameof(Packages.Providers), MemberType = typeof(Packages))]
    public async Task New_arguments_take_the_listed_defaults_from_the_environment(string package)
    {
        var classes = Classes(package);
        var problems = new List<string>();
        // A text that both a string and a bool can have.
        using (new EnvironmentVariables(classes.SelectMany(arguments => arguments.Facts.Environment.Values), "true"))
        {
            foreach (var arguments in classes)
            {
                var instance = arguments.Create();
                foreach (var listed in arguments.Listed.Where(listed => arguments.Facts.Environment.ContainsKey(listed.Name)))
                {
                    var actual = arguments.ReadInput(instance, listed) is { } input ? await InputValues.ReadAsync(input) : null;
                    var expected = listed.Type.Contains("<bool>", StringComparison.Ordinal) ? "true" : "\"true\"";
                    Note(problems, arguments, listed.Name, "default", expected, actual);
                }
            }
        }

        Problems.AssertNone(problems);
    }

    [ListingTheory]
    [MemberData(nameof(Packages.Providers), MemberType = typeof(Packages))]
    public async Task Setters_mark_what_the_listing_says_secret_and_nothing_else(string package)
    {
        var problems = new List<string>();
        foreach (var arguments in Classes(package))
        {
            var instance = arguments.Create();
            foreach (var listed in arguments.Listed.Where(listed => listed.Wire is not null))
            {
                if (arguments.Property(listed) is { } property)
                {
                    property.SetValue(instance, InputValues.Create(property.PropertyType));
                    var isSecret = await InputValues.IsSecretAsync(arguments.ReadInput(instance, listed)!);
                    Note(problems, arguments, listed.Name, "secret", listed.IsSecret.ToString(), isSecret.ToString());
                }
            }
        }

        Problems.AssertNone(problems);
    }

    [ListingTheory]
    [MemberData(nameof(Packages.Providers), MemberType = typeof(Packages))]
    public void A_secret_that_is_set_to_null_is_unset(string package)
    {
        foreach (var arguments in Classes(package))
        {
            var instance = arguments.Create();
            foreach (var listed in arguments.Listed.Where(listed => listed.IsSecret))
            {
                arguments.Property(listed)!.SetValue(instance, null);

                Assert.Null(arguments.ReadInput(instance, listed));
            }
        }
    }

    private static IReadOnlyList<ArgumentsClass> Classes(string package)
    {
        var assembly = Packages.Load(package);
        var classes = ArgumentsClass.Of(Listings.Read(assembly), assembly);
        Assert.NotEmpty(classes);
        return classes;
    }

    private static void Note(
        List<string> problems, ArgumentsClass arguments, string property, string what, string? expected, string? actual)
    {
        if (expected != actual)
        {
            problems.Add($"{arguments.Type.FullName}.{property}: {what} {actual ?? "none"}, listed {expected ?? "none"}");
        }
    }
}
