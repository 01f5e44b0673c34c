using Lucid.Cli.Profiles;
using Lucid.Hardening.Profiles;
using Lucid.Host.Diagnostics;
using Lucid.Host.Graph;
using Lucid.Host.Values;
using static Lucid.Cli.Tests.Plans;

namespace Lucid.Cli.Tests.Profiles;

public sealed class DeclaredProfilesTests
{
    private static readonly ProfileDeclaration Declared = new()
    {
        Service = "core",
        Runtime = "nodejs",
        Delivery = ProfileDelivery.Preinstalled,
        NodesHaveAppArmor = true,
        WritablePaths = ["/tmp", "/data"],
        ReadablePaths = ["/etc/core"],
        Executables = ["/usr/local/bin/core"],
        SystemCalls = [new() { Call = "splice", Reason = "Passes connections through." }],
    };

    [Fact]
    public void Profiles_are_made_anew_of_the_inputs_of_their_component()
    {
        var read = Assert.Single(Read(Profiles(
            "core",
            ("runtime", Text("nodejs")),
            ("delivery", Text("preinstalled")),
            ("appArmor", new BooleanValue(true)),
            ("writablePaths", List(Text("/tmp"), Text("/data"))),
            ("readablePaths", List(Text("/etc/core"))),
            ("executables", List(Text("/usr/local/bin/core"))),
            ("systemCalls", List(Map(("call", Text("splice")), ("reason", Text("Passes connections through."))))))));

        Assert.Equal(Declared.Resolve().Files.AsEnumerable(), read.Files);
    }

    [Fact]
    public void What_an_input_leaves_out_has_its_default()
    {
        var read = Assert.Single(Read(Profiles("core", ("runtime", Text("static")), ("delivery", Text("preinstalled")))));

        Assert.Equal(
            new ProfileDeclaration { Service = "core", Runtime = "static", Delivery = ProfileDelivery.Preinstalled }.Resolve().Files.AsEnumerable(), read.Files);
    }

    [Fact]
    public void Inputs_that_no_component_would_register_are_refused_with_what_is_wrong()
    {
        var exception = Assert.Throws<HostFailureException>(() => Read(Profiles("core", ("runtime", Text("cobol")))));

        Assert.Equal(FailureKind.Program, exception.Kind);
        Assert.Contains("runtime: found 'cobol'", Assert.Single(exception.Diagnostics).Message);
    }

    private static ImmutableArray<ResolvedProfiles> Read(params Resource[] resources) =>
        DeclaredProfiles.Read(new ResourceGraph([Stack, Component("lucid:index:DistrolessService", "core"), .. resources]));

    private static Resource Profiles(string name, params (string Key, PropertyValue Value)[] inputs) =>
        Component("lucid:index:SecurityProfiles", name, inputs);
}
