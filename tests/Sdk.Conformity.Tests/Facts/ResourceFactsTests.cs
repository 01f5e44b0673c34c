using System.Collections.Immutable;
using Lucid.Sdk.Converter.Listings;
using Pulumi;
using Pulumi.Testing;

namespace Lucid.Sdk.Conformity.Tests.Facts;

/// <summary>What the constructors of resources do; the signatures do not show it.</summary>
public sealed class ResourceFactsTests
{
    [ListingTheory]
    [MemberData(nameof(Packages.Providers), MemberType = typeof(Packages))]
    public Task Resources_send_token_version_aliases_and_secret_outputs(string package) =>
        ForEachAsync(package, async (resource, listing) =>
        {
            var declaration = resource.Declare(arguments: null);

            Assert.Equal(resource.Listed.Token, declaration.Token);
            Assert.Equal(listing.Version, declaration.Options.Version);
            Assert.Equal(resource.Facts.Aliases, await declaration.AliasTypesAsync());
            Assert.Equal(resource.Facts.SecretOutputs, declaration.SecretOutputs);
        });

    [ListingTheory]
    [MemberData(nameof(Packages.Providers), MemberType = typeof(Packages))]
    public Task The_users_options_go_on_top(string package) =>
        ForEachAsync(package, async (resource, _) =>
        {
            var declaration = resource.Declare(arguments: null, options =>
            {
                options.Version = "9.9.9";
                options.Aliases.Add(new Alias { Type = "mine:index:Former" });
            });

            Assert.Equal("9.9.9", declaration.Options.Version);
            Assert.Equal([.. resource.Facts.Aliases, "mine:index:Former"], await declaration.AliasTypesAsync());
        });

    [ListingTheory]
    [MemberData(nameof(Packages.Providers), MemberType = typeof(Packages))]
    public Task Fixed_values_are_written_over_the_arguments_that_were_passed_in(string package) =>
        ForEachAsync(package, async (resource, _) =>
        {
            var arguments = Activator.CreateInstance(resource.ArgumentsType)!;
            var given = resource.Declare(arguments).Arguments;
            var created = resource.Declare(arguments: null).Arguments;

            Assert.Same(arguments, given);
            foreach (var (wire, value) in resource.Facts.Fixed)
            {
                var property = resource.ArgumentsType.GetProperty(char.ToUpperInvariant(wire[0]) + wire[1..])!;
                Assert.Equal($"\"{value}\"", await InputValues.ReadAsync(property.GetValue(given)!));
                Assert.Equal($"\"{value}\"", await InputValues.ReadAsync(property.GetValue(created)!));
            }
        });

    [ListingTheory]
    [MemberData(nameof(Packages.Providers), MemberType = typeof(Packages))]
    public Task Get_reads_by_id(string package) =>
        ForEachAsync(package, async (resource, listing) =>
        {
            if (resource.CanBeRead)
            {
                var declaration = resource.Read("some-id");

                Assert.Equal(resource.Listed.Token, declaration.Token);
                Assert.Equal(listing.Version, declaration.Options.Version);
                Assert.Equal("\"some-id\"", await InputValues.ReadAsync(declaration.Options.Id!));
            }
        });

    /// <summary>One run a package; what is wrong is gathered class by class.</summary>
    private static async Task ForEachAsync(string package, Func<ResourceClass, Listing, Task> check)
    {
        var assembly = Packages.Load(package);
        var listing = Listings.Read(assembly);
        var resources = ResourceClass.Of(listing, assembly);
        Assert.NotEmpty(resources);
        var problems = ImmutableArray.CreateBuilder<string>();

        await Deployment.TestAsync(new EmptyMocks(), new TestOptions(), async () =>
        {
            foreach (var resource in resources)
            {
                try
                {
                    await check(resource, listing);
                }
                catch (Exception exception)
                {
                    problems.Add($"{resource.Type.FullName}: {(exception.InnerException ?? exception).Message}");
                }
            }
        });

        Problems.AssertNone(problems);
    }
}
