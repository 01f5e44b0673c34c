using Lucid.Hardening.Profiles;
using Lucid.Profiles.Tests.Tools;

namespace Lucid.Profiles.Tests.AppArmor;

public sealed class AppArmorCompileTests
{
    [AppArmorTheory]
    [InlineData("dotnet")]
    [InlineData("java")]
    [InlineData("nodejs")]
    [InlineData("python")]
    [InlineData("static")]
    public async Task Each_profile_compiles_without_a_word(string runtime)
    {
        var profile = new ProfileDeclaration
        {
            Service = "admin-ui",
            Runtime = runtime,
            WritablePaths = ["/tmp", "/var/tmp", "/app/logs", "/var/cache/admin-ui@1"],
            ReadablePaths = ["/etc/admin-ui", "/run/secrets/database"],
            Executables = ["/usr/bin/healthcheck"],
        };

        await CompilesAsync(profile.Resolve().AppArmor.Text);
    }

    [AppArmorTheory]
    [InlineData("nodejs")]
    [InlineData("static")]
    public async Task What_the_operator_makes_of_our_lists_compiles(string runtime)
    {
        var service = new ProfileDeclaration { Service = "admin-ui", Runtime = runtime };

        await CompilesAsync(OperatorText.Of(service.Service, service.Resolve().OperatorAppArmor));
    }

    [AppArmorFact]
    public async Task A_broken_profile_does_not_compile()
    {
        var (exitCode, _) = await AppArmorParser.CompileAsync("abi <abi/3.0>,\nprofile broken {\n  /tmp/** sing,\n}\n");

        Assert.NotEqual(0, exitCode);
    }

    /// <summary>A machine whose kernel has no AppArmor is told so in a line that says nothing about the profile.</summary>
    private static async Task CompilesAsync(string text)
    {
        var (exitCode, output) = await AppArmorParser.CompileAsync(text);

        Assert.Equal([""], output.Split('\n').Where(line => !line.StartsWith("Cache read/write disabled", StringComparison.Ordinal)));
        Assert.Equal(0, exitCode);
    }
}
