using System.Globalization;

namespace Lucid.Bench;

/// <summary>The memory of a process and its descendants, as Linux tells it.</summary>
internal static class ProcessTree
{
    private const double KibibytesPerMebibyte = 1024;

    /// <summary>What is resident now, in MiB; 0 where there is no <c>/proc</c>.</summary>
    public static double ResidentMebibytes(int root)
    {
        if (!Directory.Exists("/proc/self"))
        {
            return 0;
        }

        var processes = Directory.EnumerateDirectories("/proc")
            .Select(path => int.TryParse(Path.GetFileName(path), CultureInfo.InvariantCulture, out var id) ? Read(id) : null)
            .OfType<(int Id, int Parent, double Mebibytes)>()
            .ToList();
        var tree = new HashSet<int> { root };
        for (var count = 0; count != tree.Count;)
        {
            count = tree.Count;
            tree.UnionWith(processes.Where(process => tree.Contains(process.Parent)).Select(process => process.Id));
        }

        return processes.Where(process => tree.Contains(process.Id)).Sum(process => process.Mebibytes);
    }

    private static (int Id, int Parent, double Mebibytes)? Read(int id)
    {
        try
        {
            var lines = File.ReadLines($"/proc/{id}/status")
                .Select(line => line.Split(':', 2))
                .Where(pair => pair[0] is "PPid" or "VmRSS")
                .ToDictionary(pair => pair[0], pair => pair[1].Replace("kB", "", StringComparison.Ordinal).Trim(), StringComparer.Ordinal);
            return (
                id,
                int.Parse(lines["PPid"], CultureInfo.InvariantCulture),
                double.Parse(lines.GetValueOrDefault("VmRSS", "0"), CultureInfo.InvariantCulture) / KibibytesPerMebibyte);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It has ended since.
            return null;
        }
    }
}
