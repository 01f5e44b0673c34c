using System.Text.RegularExpressions;

namespace Lucid.EndToEnd.Tests.Faults;

/// <summary>The path of a program differs from machine to machine.</summary>
internal static partial class Program
{
    public static string WithoutPath(string message) => Path().Replace(message, "Running program '*'");

    [GeneratedRegex("Running program '[^']*'")]
    private static partial Regex Path();
}
