namespace Lucid.Host.Programs;

/// <summary>What a build of a .NET project leaves behind.</summary>
/// <param name="TargetPath">The built file.</param>
/// <param name="AssetsPath">NuGet's file that names the projects it was built from.</param>
internal sealed record BuildOutputs(string TargetPath, string AssetsPath);
