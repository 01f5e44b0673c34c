using Lucid.Sdk.Tests.Configuration;

namespace Lucid.Sdk.Tests.Wire;

[Collection(nameof(EnvironmentCollection))]
public sealed class DependencyTests
{
    private const string Prefix = "urn:pulumi:dev::shop::test:index:";

    [Fact]
    public async Task Each_property_names_what_it_depends_on_and_the_resource_names_all()
    {
        var monitor = await EngineRun.RunAsync(() =>
        {
            var first = new Thing("first", new ThingArgs { Text = "1" });
            var second = new Thing("second", new ThingArgs { Text = "2" });
            var third = new Thing("third");
            var args = new ThingArgs { Text = first.Text, Items = { "plain", second.Text }, Number = 1 };
            _ = new Thing("last", args, new CustomResourceOptions
            {
                DependsOn = { third },
            });
        });

        var request = monitor["last"];
        Assert.Equal(
            [$"{Prefix}Thing::first", $"{Prefix}Thing::second", $"{Prefix}Thing::third"],
            request.Dependencies.Order(StringComparer.Ordinal));
        Assert.Equal(["items", "number", "text"], request.PropertyDependencies.Keys.Order(StringComparer.Ordinal));
        Assert.Equal([$"{Prefix}Thing::first"], request.PropertyDependencies["text"].Urns);
        Assert.Equal([$"{Prefix}Thing::second"], request.PropertyDependencies["items"].Urns);
        Assert.Empty(request.PropertyDependencies["number"].Urns);
    }

    [Fact]
    public async Task What_is_derived_from_several_outputs_depends_on_all_of_them()
    {
        var monitor = await EngineRun.RunAsync(() =>
        {
            var first = new Thing("first", new ThingArgs { Text = "1" });
            var second = new Thing("second", new ThingArgs { Text = "2" });
            var inner = first.Text.Apply(text => second.Text.Apply(other => $"{text}{other}"));
            _ = new Thing("apply", new ThingArgs { Text = inner });
            _ = new Thing("format", new ThingArgs { Text = Output.Format($"{first.Text}{second.Text}") });
            _ = new Thing("json", new ThingArgs { Text = Output.JsonSerialize(Output.Create(new[] { first.Text, second.Text })) });
        });

        foreach (var name in new[] { "apply", "format", "json" })
        {
            Assert.Equal([$"{Prefix}Thing::first", $"{Prefix}Thing::second"], monitor[name].Dependencies.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task A_dependency_on_a_component_is_one_on_its_descendants()
    {
        var monitor = await EngineRun.RunAsync(() =>
        {
            var outer = new Nest("outer");
            _ = new Thing("last", null, new CustomResourceOptions { DependsOn = { outer } });
        });

        Assert.Equal([$"{Prefix}Nest$test:index:Group$test:index:Thing::inner-child"], monitor["last"].Dependencies);
    }

    [Fact]
    public async Task A_resource_that_is_a_value_is_a_dependency()
    {
        var monitor = await EngineRun.RunAsync(() => _ = new Thing("last", new ThingArgs { Any = new Thing("first") }));

        Assert.Equal([$"{Prefix}Thing::first"], monitor["last"].Dependencies);
        Assert.Equal([$"{Prefix}Thing::first"], monitor["last"].PropertyDependencies["any"].Urns);
    }

    [Fact]
    public async Task Secret_and_unknown_values_keep_their_dependencies()
    {
        var monitor = await EngineRun.RunAsync(
            () =>
            {
                var first = new Thing("first");
                _ = new Thing("last", new ThingArgs { Text = Output.CreateSecret(first.Text), Items = { first.Text } });
            },
            isPreview: true);

        Assert.Equal([$"{Prefix}Thing::first"], monitor["last"].PropertyDependencies["text"].Urns);
        Assert.Equal([$"{Prefix}Thing::first"], monitor["last"].PropertyDependencies["items"].Urns);
    }

    [Fact]
    public async Task Children_name_their_parent_and_the_rest_the_stack()
    {
        var monitor = await EngineRun.RunAsync(() => _ = new Group("g"));

        Assert.Equal(string.Empty, monitor["shop-dev"].Parent);
        Assert.Equal("urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev", monitor["g"].Parent);
        Assert.Equal($"{Prefix}Group::g", monitor["g-child"].Parent);
    }

    [Fact]
    public async Task With_dependency_adds_a_resource()
    {
        var monitor = await EngineRun.RunAsync(
            () => _ = new Thing("last", new ThingArgs { Text = OutputUtilities.WithDependency(Output.Create("t"), new Thing("first")) }));

        Assert.Equal([$"{Prefix}Thing::first"], monitor["last"].Dependencies);
    }

    private sealed class Nest : ComponentResource
    {
        public Nest(string name)
            : base("test:index:Nest", name) => _ = new Group("inner", new ComponentResourceOptions { Parent = this });
    }
}
