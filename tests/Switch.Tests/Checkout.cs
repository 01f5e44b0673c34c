using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Lucid.Switch.Tests;

/// <summary>A copy of this checkout's build policy with one small project, in a folder of its own and with a feed of its own.</summary>
internal sealed class Checkout : IDisposable
{
    private static readonly string[] Packages = ["Pulumi", "Pulumi.Kubernetes", "Pulumi.Docker", "Pulumi.DockerBuild", "Pulumi.Github"];

    private readonly string _root = Directory.CreateTempSubdirectory("lucid-switch-").FullName;

    public Checkout()
    {
        foreach (var file in new[]
        {
            "Directory.Build.props", "Directory.Build.targets", "Directory.Solution.targets", "Directory.Packages.props",
            "sdk/Pulumi.props", "sdk/Selection.props", "sdk/Selection.targets", "sdk/Selection.proj",
            "sdk/selection/Probe.csproj", "sdk/selection/Directory.Build.props", "sdk/selection/Directory.Build.targets",
        })
        {
            Write(file, File.ReadAllText(Path.Combine(Repository.Root, file)));
        }

        // Stand-ins for the embedded SDK: what matters here is which projects a build reaches for, not what is in them.
        foreach (var package in Packages)
        {
            Write($"sdk/{package}/{package}.csproj", Project(string.Empty));
        }

        Write("infra/Infra.csproj", Project("""<Import Project="../sdk/Pulumi.props" />"""));
        Write("Lucid.slnx", """<Solution><Project Path="infra/Infra.csproj" /></Solution>""");
    }

    /// <summary>The answer that is kept; null for none.</summary>
    public string? KeptAnswer
        => File.Exists(Path.Combine(_root, ".pulumi-sdk.props"))
            ? XDocument.Load(Path.Combine(_root, ".pulumi-sdk.props")).Descendants("PulumiSdk").Single().Value
            : null;

    /// <summary>The SDKs that the project was built with so far.</summary>
    public string[] BuiltWith
        => [.. new[] { "embedded", "official" }.Where(sdk => Directory.Exists(Path.Combine(_root, "artifacts", sdk, "bin", "Infra")))];

    /// <summary>Configures a feed that has packages of the official names, in the versions that this checkout wants.</summary>
    public Checkout WithPackages()
    {
        var versions = XDocument.Load(Path.Combine(_root, "Directory.Packages.props")).Descendants("PackageVersion")
            .ToDictionary(element => element.Attribute("Include")!.Value, element => element.Attribute("Version")!.Value);
        foreach (var package in Packages)
        {
            WritePackage(package, versions[package]);
        }

        return WithFeed("feed");
    }

    /// <summary>Configures a feed that has no packages.</summary>
    public Checkout WithoutPackages() => WithFeed("feed");

    /// <summary>Configures a feed that does not answer.</summary>
    public Checkout WithDownFeed() => WithFeed("http://127.0.0.1:1/v3/index.json");

    /// <summary>Runs dotnet in the checkout.</summary>
    public Outcome Run(string arguments, string? pulumiSdk = null)
    {
        var start = new ProcessStartInfo("dotnet", $"{arguments} -nologo -tl:off -nodeReuse:false")
        {
            WorkingDirectory = _root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // The run of these tests itself has chosen an SDK; the checkout must not inherit it.
        foreach (var variable in start.Environment.Keys.Where(key => key.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(variable);
        }

        start.Environment.Remove("PulumiSdk");
        start.Environment.Remove("ArtifactsPath");
        start.Environment["NUGET_PACKAGES"] = Path.Combine(_root, "packages");
        start.Environment["NUGET_ENHANCED_MAX_NETWORK_TRY_COUNT"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        if (pulumiSdk is not null)
        {
            start.Environment["PulumiSdk"] = pulumiSdk;
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd() + error.GetAwaiter().GetResult();
        process.WaitForExit();
        return new Outcome(process.ExitCode, output);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private static string Project(string content) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          {content}
          <PropertyGroup><RunAnalyzers>false</RunAnalyzers><IsPackable>true</IsPackable><GenerateDocumentationFile>false</GenerateDocumentationFile></PropertyGroup>
        </Project>
        """;

    private Checkout WithFeed(string source)
    {
        Directory.CreateDirectory(Path.Combine(_root, "feed"));
        Write("nuget.config", $"""
            <configuration>
              <packageSources><clear /><add key="feed" value="{source}" allowInsecureConnections="true" /></packageSources>
              <config><add key="globalPackagesFolder" value="packages" /></config>
            </configuration>
            """);
        return this;
    }

    private void WritePackage(string name, string version)
    {
        Directory.CreateDirectory(Path.Combine(_root, "feed"));
        using var archive = ZipFile.Open(Path.Combine(_root, "feed", $"{name}.{version}.nupkg"), ZipArchiveMode.Create);
        using (var writer = new StreamWriter(archive.CreateEntry($"{name}.nuspec").Open()))
        {
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"""
                <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
                  <metadata><id>{name}</id><version>{version}</version><authors>test</authors><description>test</description></metadata>
                </package>
                """));
        }

        archive.CreateEntry("lib/net6.0/_._").Open().Dispose();
    }

    private void Write(string path, string content)
    {
        var full = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, content);
    }
}

/// <summary>How a run of dotnet ended.</summary>
internal sealed partial record Outcome(int ExitCode, string Output)
{
    public int Count(string text) => Regex.Count(Output, Regex.Escape(text));
}
