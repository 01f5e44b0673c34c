using Lucid.Host.Graph;

namespace Lucid.Host.Tests.Graph;

public sealed class UrnTests
{
    [Fact]
    public void The_stack_adds_nothing_to_the_type_of_its_children_and_components_do()
    {
        var stack = Urn.Create("dev", "lucid", null, Urn.StackType, "lucid-dev");
        var component = Urn.Create("dev", "lucid", stack, "lucid:index:Service", "core");
        var child = Urn.Create("dev", "lucid", component, "kubernetes:apps/v1:Deployment", "core");

        Assert.Equal("urn:pulumi:dev::lucid::pulumi:pulumi:Stack::lucid-dev", stack.Text);
        Assert.Equal("urn:pulumi:dev::lucid::lucid:index:Service::core", component.Text);
        Assert.Equal("urn:pulumi:dev::lucid::lucid:index:Service$kubernetes:apps/v1:Deployment::core", $"{child}");
    }

    [Fact]
    public void The_parts_can_be_told_apart_even_where_the_name_holds_separators()
    {
        Assert.True(Urn.TryParse("urn:pulumi:dev::lucid::a:b:C$d:e:F::name::with::colons", out var urn));

        Assert.Equal(("dev", "lucid", "a:b:C$d:e:F", "d:e:F", "name::with::colons"), (urn.Stack, urn.Project, urn.QualifiedType, urn.Type, urn.Name));
    }

    [Theory]
    [InlineData("")]
    [InlineData("urn:pulumi:dev")]
    [InlineData("urn:pulumi:dev::lucid::a:b:C")]
    [InlineData("urn:other:dev::lucid::a:b:C::d")]
    public void Other_texts_are_no_URNs(string text) => Assert.False(Urn.TryParse(text, out _));

    [Fact]
    public void A_provider_reference_is_a_URN_and_an_id()
    {
        const string text = "urn:pulumi:dev::lucid::pulumi:providers:kubernetes::default_4_34_2::04da6b54-80e4-46f7-96ec-b56ff0331ba9";

        var reference = ProviderReference.Parse(text)!;

        Assert.Equal(("kubernetes", "04da6b54-80e4-46f7-96ec-b56ff0331ba9", text), (reference.Package, reference.Id, reference.ToString()));
    }

    [Theory]
    [InlineData("kubernetes")]
    [InlineData("urn:pulumi:dev::lucid::a:b:C::d::id")]
    [InlineData("urn:pulumi:dev::lucid::pulumi:providers:kubernetes::name-without-id")]
    public void Other_texts_are_no_references_to_providers(string text) => Assert.Null(ProviderReference.Parse(text));
}
