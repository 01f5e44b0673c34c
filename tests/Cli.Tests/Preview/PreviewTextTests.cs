using Lucid.Cli.Preview;
using Lucid.Host.Diagnostics;
using Lucid.Host.Values;
using static Lucid.Cli.Tests.Plans;

namespace Lucid.Cli.Tests.Preview;

public sealed class PreviewTextTests
{
    [Fact]
    public void A_preview_of_every_kind_of_change() => Assert.Equal(
        """
        Preview of stack dev of project lucid, against what state.json says is deployed.

        = Stack lucid-dev
          ~ Deployment web
              * ~ image: "web:1" => "web:2"
                ~ replicas: 1 => 3
          - ConfigMap old
          + ConfigMap settings
                2 more properties
          +- Service web (the old one is deleted first)
                ~ metadata.name: "www" => "web" (cannot be changed in place)

        Outputs
          ~ ip: "10.0.0.7" => (known after apply)

        1 to create, 1 to update, 1 to replace, 1 to delete, 2 unchanged.
        + create  < import  ~ update  +- replace  - delete  * matters for security  (--details: every property)

        """, PreviewText.Write(Reports.OfEveryKind() with { StatePath = "state.json" }, isDetailed: false));

    [Fact]
    public void A_preview_of_every_kind_of_change_in_detail() => Assert.Equal(
        """
        Preview of stack dev of project lucid, as if nothing were deployed.

        = Stack lucid-dev
          ~ Deployment web
              * ~ image: "web:1" => "web:2"
                ~ replicas: 1 => 3
          - ConfigMap old
                data.a: "b"
          + ConfigMap settings
                data.level: "debug"
                data.password: [secret]
          +- Service web (the old one is deleted first)
                ~ metadata.name: "www" => "web" (cannot be changed in place)

        Outputs
          ~ ip: "10.0.0.7" => (known after apply)

        1 to create, 1 to update, 1 to replace, 1 to delete, 2 unchanged.
        + create  < import  ~ update  +- replace  - delete  * matters for security

        """, PreviewText.Write(Reports.OfEveryKind(), isDetailed: true));

    [Fact]
    public void A_preview_of_imports_renames_and_replacements_for_other_reasons() => Assert.Equal(
        """
        Preview of stack dev of project lucid, as if nothing were deployed.

        = Web web (deployed as www)
        +- ConfigMap a (it is known to be broken)
        < Service web (from default/web)

        1 to import, 1 to replace, 1 unchanged.
        + create  < import  ~ update  +- replace  - delete  * matters for security  (--details: every property)

        """, PreviewText.Write(Reports.OfImportsAndRenames(), isDetailed: false));

    [Fact]
    public void A_preview_without_changes() => Assert.Equal(
        """
        Preview of stack dev of project lucid, as if nothing were deployed.

        1 unchanged.

        """, PreviewText.Write(Reports.Of(Of([Stack], [Stack])), isDetailed: false));

    [Fact]
    public void A_preview_of_nothing() => Assert.Equal(
        """
        Preview of stack dev of project lucid, as if nothing were deployed.

        Nothing is declared and nothing is deployed.

        """, PreviewText.Write(Reports.Of(Of([])), isDetailed: false));

    [Fact]
    public void Properties_that_come_and_go_are_signed_and_secrets_are_masked_on_both_sides()
    {
        var before = Map(("removed", new BooleanValue(true)), ("secret", Text("hunter1")), ("unknown", Text("x")));
        var after = Map(("added", Number(1)), ("secret", Secret("hunter2")), ("unknown", UnknownValue.Instance));

        Assert.Equal(
            """
            Preview of stack dev of project lucid, as if nothing were deployed.

            ~ Thing a
                  + data.added: 1
                  - data.removed: true
                  ~ data.secret: [secret] => [secret]
                  ~ data.unknown: "x" => (known after apply)

            1 to update.
            + create  < import  ~ update  +- replace  - delete  * matters for security  (--details: every property)

            """, PreviewText.Write(
                Reports.Of(Of([Custom("a:b:Thing", "a", ("data", after))], [Custom("a:b:Thing", "a", ("data", before))])),
                isDetailed: false));
    }

    [Fact]
    public void One_hidden_property_is_one_and_new_outputs_are_told_value_by_value() => Assert.Equal(
        """
        Preview of stack dev of project lucid, as if nothing were deployed.

        + Stack lucid-dev
          + ConfigMap a
                1 more property

        Outputs
          + ip.v4: "10.0.0.7"
          + ip.v6: "::7"
          + key: [secret]

        2 to create.
        + create  < import  ~ update  +- replace  - delete  * matters for security  (--details: every property)

        """, PreviewText.Write(
            Reports.Of(Of([
                Stack with { Outputs = Map(("ip", Map(("v4", Text("10.0.0.7")), ("v6", Text("::7")))), ("key", Secret("hunter2"))) },
                Custom(ConfigMap, "a", ("data", Text("x"))),
            ])), isDetailed: false));

    [Fact]
    public void Diagnostics_and_obstacles_stand_above_the_summary_with_the_worst_first()
    {
        var claim = Custom("a:b:Volume", "data") with { IsProtected = true };

        Assert.Equal(
            """
            Preview of stack dev of project lucid, as if nothing were deployed.

            - Volume data

            error: 'data' (a:b:Volume) is protected and cannot be deleted. Keep it as it is, or unprotect it with `pulumi state unprotect 'urn:pulumi:dev::lucid::a:b:Volume::data'`.
            warning: Pulumi.dev.yaml:3:5: the first
            warning: the second
            note: first of
              two lines

            1 to delete.
            + create  < import  ~ update  +- replace  - delete  * matters for security  (--details: every property)

            """, PreviewText.Write(
                Reports.Of(
                    Of([], [claim]),
                    Diagnostic.Note("first of\ntwo lines"),
                    Diagnostic.Warning("the first", new SourceLocation("Pulumi.dev.yaml", 3, 5)),
                    Diagnostic.Warning("the second")),
                isDetailed: false));
    }
}
