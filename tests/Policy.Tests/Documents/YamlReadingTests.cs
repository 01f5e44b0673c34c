using Lucid.Policy.Documents;

namespace Lucid.Policy.Tests.Documents;

public sealed class YamlReadingTests
{
    [Fact]
    public void Every_key_and_value_has_its_place()
    {
        var root = Manifests.Object("apiVersion: v1\nkind: Example\nspec:\n  list:\n  - a\n  -   b: \"c\"\n").Root;

        var spec = root.Entry("spec")!;
        var list = ((DocumentObject)spec.Value).Entry("list")!;
        var items = ((DocumentList)list.Value).Items;
        Assert.Equal(new Position(3, 1), spec.KeyPosition);
        Assert.Equal(new Position(4, 3), spec.Value.Position);
        Assert.Equal(new Position(5, 3), list.Value.Position);
        Assert.Equal(new Position(5, 5), items[0].Position);
        Assert.Equal(new Position(6, 10), ((DocumentObject)items[1]).Value("b")!.Position);
    }

    [Fact]
    public void Lines_are_counted_through_all_documents()
    {
        var file = Manifests.Read("# first\napiVersion: v1\nkind: A\n---\n\n# second\napiVersion: v1\nkind: B\n--- #"
            + " third\napiVersion: v1\nkind: C\n");

        Assert.Equal([(2, "A"), (7, "B"), (10, "C")], file.Objects.Select(item => (item.Root.Position.Line, item.Kind)));
    }

    [Theory]
    [InlineData("\ufeffapiVersion: v1\nkind: A\nx: 1\n")]
    [InlineData("apiVersion: v1\r\nkind: A\r\nx: 1\r\n")]
    [InlineData("---\r\n---\r\napiVersion: v1\r\nkind: A\r\nx: 1\r\n---\r\n")]
    [InlineData("%YAML 1.1\n# why\n---\napiVersion: v1\nkind: A\nx: 1\n...\n")]
    [InlineData("apiVersion: v1\nkind: A\nx: 1")]
    [InlineData("{apiVersion: v1, kind: A, x: 1}")]
    [InlineData("--- {apiVersion: v1, kind: A, x: 1}")]
    [InlineData("apiVersion:\tv1\nkind:\tA\t# comment\nx: 1")]
    [InlineData("apiVersion: v1\nkind: A\n? x\n: 1")]
    [InlineData("apiVersion: v1\nkind: A\nx: !!int \"1\"")]
    [InlineData("!!map\napiVersion: v1\nkind: A\nx: 1")]
    public void Texts_of_every_form_are_read(string text) => Assert.Equal(1, Manifests.Object(text).Root.Integer("x"));

    [Fact]
    public void A_text_with_carriage_returns_has_the_same_places()
    {
        var root = Manifests.Object("apiVersion: v1\r\nkind: A\r\nspec:\r\n  x: 1\r\n").Root;

        Assert.Equal(new Position(4, 6), root.Object("spec")!.Value("x")!.Position);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("# nothing\n")]
    [InlineData("---\n---\n")]
    [InlineData("~")]
    public void Texts_without_a_document_have_nothing_in_them(string text)
    {
        var file = Manifests.Read(text);

        Assert.Empty(file.Objects);
        Assert.Empty(file.Problems);
        Assert.Empty(file.PassedOver);
    }

    [Fact]
    public void An_alias_stands_for_what_its_anchor_names_at_the_place_where_that_is_written()
    {
        var root = Manifests.Object("apiVersion: v1\nkind: A\none: &x {a: 1}\ntwo: *x\n").Root;

        Assert.Same(root.Value("one"), root.Value("two"));
        Assert.Equal(new Position(3, 6), root.Value("two")!.Position);
        Assert.Equal(new Position(4, 1), root.Entry("two")!.KeyPosition);
    }

    [Fact]
    public void An_anchor_holds_for_its_document_alone()
    {
        var file = Manifests.Read("apiVersion: v1\nkind: A\nx: &x 1\n---\napiVersion: v1\nkind: B\nx: *x\n");

        Assert.Equal("A", Assert.Single(file.Objects).Kind);
        Assert.Equal("the alias '*x' names nothing before it", Assert.Single(file.Problems).Message);
    }

    [Fact]
    public void An_anchor_may_be_given_again()
    {
        var root = Manifests.Object("apiVersion: v1\nkind: A\na: &x 1\nb: *x\nc: &x 2\nd: *x\n").Root;

        Assert.Equal((1, 2), (root.Integer("b"), root.Integer("d")));
    }

    [Theory]
    [InlineData("<<: {a: 1, b: 1}\na: 2", "a=2 b=1")]
    [InlineData("<<: [{a: 1}, {a: 2, b: 2}]", "a=1 b=2")]
    [InlineData("<<: {a: 1}\n<<: {a: 2}", "a=2")]
    [InlineData("'<<': 1", "<<=1")]
    [InlineData("!!merge <<: {a: 1}", "a=1")]
    public void Merge_keys_bring_the_entries_of_others(string yaml, string expected)
    {
        var entries = Manifests.Object($"apiVersion: v1\nkind: A\n{yaml}\n").Root.Entries.Skip(2);

        Assert.Equal(expected, string.Join(' ',
            entries.Select(entry => $"{entry.Key}={((DocumentScalar)entry.Value).Text}").Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void A_merge_key_after_a_key_replaces_it_as_in_Kubernetes_and_is_told()
    {
        var file = Manifests.Read("apiVersion: v1\nkind: A\na: 1\n<<: {a: 2}\n");

        Assert.Equal(2, Assert.Single(file.Objects).Root.Integer("a"));
        Assert.Equal(
            new DocumentProblem(
                DocumentProblemKind.DuplicateKey,
                new(4, 1),
                "the merge key '<<' stands after the key 'a' of line 3 and brings another value for it; Kubernetes takes that one,"
                    + " other readers the object's own: put '<<' first"),
            Assert.Single(file.Problems));
    }

    [Theory]
    [InlineData("a: 1\nb: 2\na: 3\n", 5, 1)]
    [InlineData("{apiVersion: v1, kind: A, a: 1, a: 3}", 1, 33)]
    [InlineData("{\"apiVersion\": \"v1\", \"kind\": \"A\", \"a\": 1,\n \"a\": 3}", 2, 2)]
    public void A_key_that_stands_twice_is_told_and_the_later_value_counts(string text, int line, int column)
    {
        var file = Manifests.Read(text[0] == '{' ? text : $"apiVersion: v1\nkind: A\n{text}");

        Assert.Equal(3, Assert.Single(file.Objects).Root.Integer("a"));
        var problem = Assert.Single(file.Problems);
        Assert.Equal((DocumentProblemKind.DuplicateKey, new Position(line, column)), (problem.Kind, problem.Position));
    }

    [Fact]
    public void Two_spellings_of_one_key_are_one_key() => Assert.Equal(
        "the key 'true' stands twice here, first in line 3; Kubernetes takes the later value, other readers the earlier one",
        Assert.Single(Manifests.Read("apiVersion: v1\nkind: A\nyes: 1\non: 2\n").Problems).Message);

    [Fact]
    public void Large_objects_find_their_keys_too()
    {
        var root = Manifests.Object("apiVersion: v1\nkind: A\n"
            + string.Concat(Enumerable.Range(0, 100).Select(number => $"k{number}: {number}\n"))).Root;

        Assert.All(Enumerable.Range(0, 100), number => Assert.Equal(number, root.Integer($"k{number}")));
        Assert.Null(root.Entry("k100"));
    }
}
