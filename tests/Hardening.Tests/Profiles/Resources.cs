namespace Lucid.Hardening.Tests.Profiles;

internal static class Resources
{
    public static string SpecificationSeccomp { get; } = Read("specification/seccomp.json");

    public static string SpecificationAppArmor { get; } = Read("specification/apparmor.txt");

    public static string Read(string name)
    {
        using var stream = typeof(Resources).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"There is no resource '{name}'.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
