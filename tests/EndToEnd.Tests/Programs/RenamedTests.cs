namespace Lucid.EndToEnd.Tests.Programs;

/// <summary>A program whose component has a new name, against the state of the old one.</summary>
public sealed class RenamedTests
{
    [Fact]
    public async Task Nothing_is_deleted_and_made_anew()
    {
        using var project = new Trials("renamed");
        await File.WriteAllTextAsync(project.FileIn("state.json"), States.BeforeRenaming);

        var result = await project.PreviewAsync("--state", project.FileIn("state.json"));

        Assert.Equal(
            $$"""
            Preview of stack dev of project trials, against what {{project.FileIn("state.json")}} says is deployed.

            = Stack trials-dev
              = Site shop (deployed as site)
                ~ ConfigMap shop-settings (deployed as site-settings)
                      - metadata.labels: {"a": "b"}

            1 to update, 2 unchanged.
            + create  < import  ~ update  +- replace  - delete  * matters for security  (--details: every property)

            """, result.Output);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
    }
}
