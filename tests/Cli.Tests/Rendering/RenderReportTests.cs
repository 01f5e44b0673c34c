using Lucid.Cli.Rendering;
using Lucid.Host.Diagnostics;

namespace Lucid.Cli.Tests.Rendering;

public sealed class RenderReportTests
{
    private static readonly RenderReport Report = new()
    {
        Project = "lucid",
        Stack = "dev",
        Directory = "rendered/dev",
        Files = ["kustomization.yaml", "wallet/tron-payment.yaml"],
        Diagnostics = [],
    };

    private static readonly RenderReport WithDiagnostics = Report with
    {
        Diagnostics = [Diagnostic.Note("left out\nbecause"), Diagnostic.Warning("no key", new SourceLocation("Pulumi.dev.yaml", 3, 5))],
    };

    [Fact]
    public void The_text_lists_the_files_and_says_what_to_do_with_them() => Assert.Equal(
        """
        Rendered stack dev of project lucid to rendered/dev:

          kustomization.yaml
          wallet/tron-payment.yaml
          SHA256SUMS

        Apply it with: kubectl apply -k rendered/dev

        """, RenderText.Write(Report));

    [Fact]
    public void The_text_tells_the_worst_first() => Assert.Equal(
        """
        Rendered stack dev of project lucid to rendered/dev:

          kustomization.yaml
          wallet/tron-payment.yaml
          SHA256SUMS

        warning: Pulumi.dev.yaml:3:5: no key
        note: left out
          because

        Apply it with: kubectl apply -k rendered/dev

        """, RenderText.Write(WithDiagnostics));

    [Theory]
    [InlineData("out put", "'out put'")]
    [InlineData("it's", @"'it'\''s'")]
    [InlineData("../a_b-c/d.e", "../a_b-c/d.e")]
    public void The_command_to_apply_it_can_be_copied_into_a_shell(string directory, string expected) =>
        Assert.EndsWith(
            $"\nApply it with: kubectl apply -k {expected}\n",
            RenderText.Write(Report with { Directory = directory }),
            StringComparison.Ordinal);

    [Fact]
    public void The_whole_document() => Assert.Equal(
        """
        {
          "formatVersion": 1,
          "project": "lucid",
          "stack": "dev",
          "directory": "rendered/dev",
          "files": [
            "kustomization.yaml",
            "wallet/tron-payment.yaml",
            "SHA256SUMS"
          ],
          "diagnostics": [
            {
              "severity": "note",
              "message": "left out\nbecause"
            },
            {
              "severity": "warning",
              "message": "no key",
              "file": "Pulumi.dev.yaml",
              "line": 3,
              "column": 5
            }
          ]
        }

        """, RenderJson.Write(WithDiagnostics));
}
