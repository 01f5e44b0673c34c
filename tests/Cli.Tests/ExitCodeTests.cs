using System.Globalization;
using System.Reflection;

namespace Lucid.Cli.Tests;

public sealed class ExitCodeTests
{
    private static readonly string Page = typeof(ExitCodeTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value + "docs/exit-codes.md";

    [Fact]
    public void Are_those_that_scripts_rely_on() => Assert.Equal(
        [("Success", 0), ("ProgramFailed", 1), ("BadInput", 2), ("BadOutput", 3), ("InternalError", 70), ("Interrupted", 130)], Codes());

    [Fact]
    public void Are_all_in_the_table_of_their_page_in_order()
    {
        var documented = File.ReadLines(Page)
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length == 5 && int.TryParse(cells[1], out _))
            .ToList();

        Assert.Equal(Codes().Select(code => code.Code), documented.Select(cells => int.Parse(cells[1], CultureInfo.InvariantCulture)));
        Assert.All(documented, cells => Assert.True(cells[2].Length > 0 && cells[3].Length > 0, $"Code {cells[1]} is not explained."));
    }

    private static IEnumerable<(string Name, int Code)> Codes() => typeof(ExitCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(field => field.IsLiteral)
        .Select(field => (field.Name, Code: (int)field.GetRawConstantValue()!))
        .OrderBy(code => code.Code);
}
