using Grpc.Core;
using Lucid.Host.Engine;
using Lucid.Host.Graph;
using Lucid.Host.Values;
using Pulumirpc;
using static Lucid.Host.Tests.Engine.ConnectedEngine;
using static Lucid.Host.Tests.Values.Samples;

namespace Lucid.Host.Tests.Engine;

public sealed class InheritanceTests
{
    private const string ConfigMap = "kubernetes:core/v1:ConfigMap";
    private const string Keeper = "urn:pulumi:dev::lucid::a:b:C::keeper";

    [Fact]
    public async Task Protection_retention_and_deletion_come_from_the_parents()
    {
        await using var engine = await StartAsync();
        var plane = Component("", "lucid:index:Plane", "core");
        (plane.Protect, plane.RetainOnDelete, plane.DeletedWith) = (true, true, Keeper);
        var service = Component((await engine.AddAsync(plane)).Urn, "lucid:index:Service", "api");
        var child = Custom((await engine.AddAsync(service)).Urn, ConfigMap, "settings");

        var held = engine.Held((await engine.AddAsync(child)).Urn);

        Assert.Equal((true, true, Keeper), (held.IsProtected, held.IsRetainedOnDelete, held.DeletedWith?.Text));
    }

    [Fact]
    public async Task What_a_resource_says_itself_counts_more()
    {
        await using var engine = await StartAsync();
        var plane = Component("", "lucid:index:Plane", "core");
        (plane.Protect, plane.RetainOnDelete, plane.DeletedWith) = (true, true, Keeper);
        var child = Custom((await engine.AddAsync(plane)).Urn, ConfigMap, "settings");
        (child.Protect, child.RetainOnDelete, child.DeletedWith) = (false, false, Keeper + "-2");

        var held = engine.Held((await engine.AddAsync(child)).Urn);

        Assert.Equal((false, false, Keeper + "-2"), (held.IsProtected, held.IsRetainedOnDelete, held.DeletedWith?.Text));
    }

    [Fact]
    public async Task Without_a_word_of_anybody_nothing_is_protected()
    {
        await using var engine = await StartAsync();

        var held = engine.Held((await engine.AddAsync(Custom(await engine.AddStackAsync(), ConfigMap, "settings"))).Urn);

        Assert.Equal((false, false, null), (held.IsProtected, held.IsRetainedOnDelete, held.DeletedWith));
    }

    [Fact]
    public async Task A_named_provider_is_used()
    {
        await using var engine = await StartAsync(EngineMode.Render);
        var provider = await engine.AddAsync(Custom("", "pulumi:providers:kubernetes", "cluster"));
        var request = Custom("", ConfigMap, "settings");
        request.Provider = $"{provider.Urn}::{provider.Id}";

        Assert.Equal(
            new ProviderReference(new Urn("urn:pulumi:dev::lucid::pulumi:providers:kubernetes::cluster"), "not-deployed/cluster"),
            engine.Held((await engine.AddAsync(request)).Urn).Provider);
        Assert.DoesNotContain(engine.Graph.InTreeOrder, resource => resource.Kind == ResourceKind.DefaultProvider);
    }

    [Theory]
    [InlineData("cluster")]
    [InlineData("urn:pulumi:dev::lucid::pulumi:providers:kubernetes::cluster")]
    [InlineData("urn:pulumi:dev::lucid::kubernetes:core/v1:ConfigMap::settings::id")]
    public async Task What_is_no_provider_reference_is_refused(string text)
    {
        await using var engine = await StartAsync();
        var request = Custom("", ConfigMap, "settings");
        request.Provider = text;

        Assert.Equal(
            (StatusCode.InvalidArgument, $"'{text}' is no reference to a provider; it has the form URN::ID"),
            await StatusOfAsync(engine.Monitor.RegisterResourceAsync(request)));
    }

    [Fact]
    public async Task A_child_of_one_package_has_the_provider_of_its_parent()
    {
        await using var engine = await StartAsync();
        var provider = await engine.AddAsync(Custom("", "pulumi:providers:kubernetes", "cluster"));
        var parent = Custom("", ConfigMap, "parent");
        parent.Provider = $"{provider.Urn}::{Signatures.Unknown}";
        var parentUrn = (await engine.AddAsync(parent)).Urn;

        var same = engine.Held((await engine.AddAsync(Custom(parentUrn, ConfigMap, "child"))).Urn);
        var other = engine.Held((await engine.AddAsync(Custom(parentUrn, "random:index:Pet", "child"))).Urn);

        Assert.Equal(parent.Provider, same.Provider?.ToString());
        Assert.Equal($"urn:pulumi:dev::lucid::pulumi:providers:random::default::{Signatures.Unknown}", other.Provider?.ToString());
    }

    [Fact]
    public async Task A_provider_that_nobody_registered_is_refused()
    {
        await using var engine = await StartAsync();
        var request = Custom("", ConfigMap, "settings");
        request.Provider = "urn:pulumi:dev::lucid::pulumi:providers:kubernetes::gone::id";

        Assert.Equal(
            (StatusCode.InvalidArgument, "The provider urn:pulumi:dev::lucid::pulumi:providers:kubernetes::gone is not registered"),
            await StatusOfAsync(engine.Monitor.RegisterResourceAsync(request)));
    }

    [Fact]
    public async Task A_component_passes_its_providers_on()
    {
        await using var engine = await StartAsync();
        var first = $"{(await engine.AddAsync(Custom("", "pulumi:providers:kubernetes", "first"))).Urn}::{Signatures.Unknown}";
        var second = $"{(await engine.AddAsync(Custom("", "pulumi:providers:kubernetes", "second"))).Urn}::{Signatures.Unknown}";
        var plane = Component("", "lucid:index:Plane", "core");
        plane.Providers.Add("kubernetes", first);
        var planeUrn = (await engine.AddAsync(plane)).Urn;
        var service = Component(planeUrn, "lucid:index:Service", "api");
        service.Providers.Add("kubernetes", second);
        var serviceUrn = (await engine.AddAsync(service)).Urn;

        Assert.Equal(first, engine.Held((await engine.AddAsync(Custom(planeUrn, ConfigMap, "a"))).Urn).Provider?.ToString());
        Assert.Equal(second, engine.Held((await engine.AddAsync(Custom(serviceUrn, ConfigMap, "b"))).Urn).Provider?.ToString());
    }

    [Fact]
    public async Task A_default_provider_is_configured_by_the_stack()
    {
        await using var engine = await StartAsync(configuration: ConfigurationOf(
            [("kubernetes:context", "dev"), ("kubernetes:kubeconfig", "k"), ("lucid:kubernetes:context", "no")],
            ["kubernetes:kubeconfig"]));
        await engine.AddAsync(Custom("", ConfigMap, "settings"));

        Assert.Equal(
            Map(("context", Text("dev")), ("kubeconfig", Secret("k"))),
            engine.Held("urn:pulumi:dev::lucid::pulumi:providers:kubernetes::default").Inputs);
    }

    [Fact]
    public async Task There_is_one_default_provider_for_each_package_and_version()
    {
        await using var engine = await StartAsync(EngineMode.Render);
        string[] versions = ["1.2.3", "1.2.3", "4.0.0-rc.1", ""];
        foreach (var (index, version) in versions.Index())
        {
            var request = Custom("", ConfigMap, $"m{index}");
            request.Version = version;
            await engine.AddAsync(request);
        }

        await engine.Monitor.ReadResourceAsync(
            new ReadResourceRequest { Id = "i", Type = "docker:index:Image", Name = "r", Version = "1.2.3" });

        Assert.Equal(
            [
                ("pulumi:providers:docker", "default_1_2_3", "not-deployed/default_1_2_3"),
                ("pulumi:providers:kubernetes", "default", "not-deployed/default"),
                ("pulumi:providers:kubernetes", "default_1_2_3", "not-deployed/default_1_2_3"),
                ("pulumi:providers:kubernetes", "default_4_0_0-rc_1", "not-deployed/default_4_0_0-rc_1"),
            ],
            engine.Graph.InTreeOrder.Where(resource => resource.Kind == ResourceKind.DefaultProvider)
                .Select(provider => (provider.Type, provider.Name, provider.Id)));
        Assert.Equal(
            "urn:pulumi:dev::lucid::pulumi:providers:kubernetes::default_1_2_3::not-deployed/default_1_2_3",
            engine.Held("urn:pulumi:dev::lucid::kubernetes:core/v1:ConfigMap::m1").Provider?.ToString());
    }

    [Fact]
    public async Task Components_providers_and_what_the_engine_manages_itself_have_no_provider()
    {
        await using var engine = await StartAsync();
        await engine.AddAsync(Component("", "lucid:index:Plane", "core"));
        await engine.AddAsync(Custom("", "pulumi:providers:kubernetes", "cluster"));
        await engine.Monitor.ReadResourceAsync(
            new ReadResourceRequest { Id = "o/p/s", Type = "pulumi:pulumi:StackReference", Name = "o/p/s" });

        Assert.Equal([null, null, null], engine.Graph.InTreeOrder.Select(resource => resource.Provider));
    }
}
