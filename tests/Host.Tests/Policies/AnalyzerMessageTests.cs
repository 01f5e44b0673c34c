using Lucid.Host.Graph;
using Lucid.Host.Policies;
using Lucid.Host.Values;

namespace Lucid.Host.Tests.Policies;

public sealed class AnalyzerMessageTests
{
    private static readonly Urn Parent = Urn.Create("dev", "lucid", null, Urn.StackType, "lucid-dev");

    private static readonly Resource Resource = new()
    {
        Urn = Urn.Create("dev", "lucid", Parent, "kubernetes:core/v1:Secret", "keys"),
        Type = "kubernetes:core/v1:Secret",
        Name = "keys",
        Parent = Parent,
        Kind = ResourceKind.Custom,
        IsProtected = true,
        IgnoreChanges = ["data"],
        Dependencies = [Parent],
        Inputs = ObjectValue.Create(
        [
            new("__defaults", new TextValue("x")),
            new("data", ObjectValue.Create([new("__inner", new TextValue("x")), new("key", SecretValue.Of(new TextValue("hush")))])),
            new("ip", UnknownValue.Instance),
            new("owner", new ResourceReferenceValue(Parent.Text, "id-1", null)),
        ]),
        Outputs = ObjectValue.Create([new("id", new TextValue("o"))]),
    };

    [Fact]
    public void A_pack_sees_marked_secrets_and_unknowns_and_the_ids_of_references()
    {
        var fields = AnalyzerMessages.Request(Resource, null, keepsInternal: false).Properties.Fields;

        Assert.Equal(["data", "ip", "owner"], fields.Keys.Order());
        Assert.Equal(
            (Signatures.Secret, "hush"),
            (fields["data"].StructValue.Fields["key"].StructValue.Fields[Signatures.Key].StringValue,
                fields["data"].StructValue.Fields["key"].StructValue.Fields["value"].StringValue));
        Assert.Equal((Signatures.Unknown, "id-1"), (fields["ip"].StringValue, fields["owner"].StringValue));
    }

    [Fact]
    public void Internal_keys_stay_only_where_the_answer_replaces_the_inputs()
    {
        var judged = AnalyzerMessages.Request(Resource, null, keepsInternal: false).Properties.Fields["data"].StructValue.Fields;
        var mended = AnalyzerMessages.Request(Resource, null, keepsInternal: true).Properties.Fields;

        Assert.Equal(["key"], judged.Keys);
        Assert.Equal(["__defaults", "data", "ip", "owner"], mended.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_pack_sees_what_the_resource_is_and_its_provider()
    {
        var provider = new Resource
        {
            Urn = Urn.Create("dev", "lucid", Parent, "pulumi:providers:kubernetes", "cluster"),
            Type = "pulumi:providers:kubernetes",
            Name = "cluster",
            Kind = ResourceKind.Provider,
            Inputs = ObjectValue.Create([new("context", new TextValue("trials"))]),
        };

        var request = AnalyzerMessages.Request(Resource, provider, keepsInternal: false);

        Assert.Equal((Resource.Urn.Text, Resource.Type, "keys"), (request.Urn, request.Type, request.Name));
        var options = request.Options;
        Assert.Equal((true, "data", Parent.Text), (options.Protect, options.IgnoreChanges.Single(), options.Parent));
        Assert.Equal(("cluster", "trials"), (request.Provider.Name, request.Provider.Properties.Fields["context"].StringValue));
    }

    [Fact]
    public void In_the_stack_a_resource_shows_its_outputs_and_dependencies()
    {
        var message = AnalyzerMessages.InStack(Resource, null);

        Assert.Equal(["id"], message.Properties.Fields.Keys);
        Assert.Equal((Parent.Text, Parent.Text), (message.Parent, message.Dependencies.Single()));
    }
}
