using Lucid.Hardening.Profiles;
using Lucid.Hardening.Profiles.Installer;
using Lucid.Profiles.Tests.Tools;

namespace Lucid.Profiles.Tests.Containers;

/// <summary>What the installer of profiles does on a node, done to a folder by the rights that its container has.</summary>
public sealed class InstallerRunTests : IDisposable
{
    private static readonly ProfileDeclaration Core = new()
    {
        Service = "core",
        Runtime = "nodejs",
        Delivery = ProfileDelivery.NodeInstaller,
        NodesHaveAppArmor = true,
    };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lucid-installer-");

    [RuncFact]
    public async Task Files_come_to_the_node_whole_and_older_ones_stay()
    {
        var installer = Resolve(Core with { NodesHaveAppArmor = false });
        File.WriteAllText(Path.Combine(Folder("node"), "older.json"), "{}");
        File.WriteAllText(Path.Combine(Folder("node"), installer.ConfigMaps[0].Data.Keys.Single()), "half of");

        var (exitCode, output) = await RunAsync(installer);

        Assert.Equal((0, ""), (exitCode, output));
        Assert.Equal(
            [.. installer.ConfigMaps[0].Data.Keys, "older.json"],
            Directory.GetFiles(Folder("node")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(installer.ConfigMaps[0].Data, file => Assert.Equal(file.Value, File.ReadAllText(Path.Combine(Folder("node"), file.Key))));
    }

    /// <summary>No kernel takes profiles here, so the real compiler is told to stop before it gives them to it.</summary>
    [InstallerFact]
    public async Task AppArmor_profiles_are_compiled_and_given_to_the_kernel()
    {
        File.Copy(AppArmorParser.Path!, Path.Combine(Folder("tools"), "real"));
        var interfaces = Path.Combine(Folder("tools"), "abi");
        Directory.CreateDirectory(interfaces);
        File.Copy(Path.Combine(AppArmorParser.Folder, "abi", "3.0"), Path.Combine(interfaces, "3.0"));
        MakeParser("echo \"$@\"\nexec /app/real --base /app --skip-kernel-load \"$@\"");
        var installer = Resolve(Core);

        var (exitCode, output) = await RunAsync(installer);

        Assert.True(exitCode == 0, output);
        Assert.Contains($"--replace --skip-cache /profiles/{Core.Resolve().AppArmor.Name}.apparmor\n", output, StringComparison.Ordinal);
    }

    [RuncFact]
    public async Task A_profile_that_the_kernel_does_not_take_fails_so_that_no_pod_starts_without_it()
    {
        MakeParser("exit 1");

        Assert.NotEqual(0, (await RunAsync(Resolve(Core))).ExitCode);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static ResolvedInstaller Resolve(ProfileDeclaration profile) =>
        new InstallerDeclaration { Name = "profiles", Image = null, Profiles = [profile] }.Resolve();

    private Task<(int ExitCode, string Output)> RunAsync(ResolvedInstaller installer)
    {
        foreach (var (name, content) in installer.ConfigMaps.SelectMany(map => map.Data))
        {
            File.WriteAllText(Path.Combine(Folder("profiles"), name), content);
        }

        return Container.RunAsync(ContainerConfiguration.MakeInstaller(installer.Script, Folder("profiles"), Folder("node"), Folder("tools")));
    }

    private void MakeParser(string script)
    {
        if (!OperatingSystem.IsLinux())
        {
            throw new PlatformNotSupportedException("Containers are run on Linux.");
        }

        const UnixFileMode Executable = (UnixFileMode)0b111_101_101;
        var wrapper = Path.Combine(Folder("tools"), "apparmor_parser");
        File.WriteAllText(wrapper, $"#!/bin/sh\n{script}\n");
        File.SetUnixFileMode(wrapper, Executable);
    }

    private string Folder(string name) => Directory.CreateDirectory(Path.Combine(_folder.FullName, name)).FullName;
}
