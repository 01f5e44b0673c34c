using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Lucid.Hardening.Defaults;
using Lucid.Hardening.Runtimes;
using Lucid.Hardening.Tests.Profiles;

namespace Lucid.Hardening.Tests.Defaults;

/// <summary>The page of all defaults comes from the code, and cannot say anything else.</summary>
public sealed partial class DefaultsPageTests
{
    [Fact]
    public void The_page_says_what_the_code_says() => Golden.Check("docs/generated/hardened-defaults.md", Page());

    private static string Page()
    {
        var page = new StringBuilder("""
            # Hardened defaults

            Written by tests/Hardening.Tests from the documentation of `HardenedDefaults`. What a service or a plane does not say, it gets from here.

            | default | value | what it is | source |
            |---|---|---|---|

            """);
        var documentation = XDocument.Load(Path.ChangeExtension(typeof(HardenedDefaults).Assembly.Location, ".xml"))
            .Descendants("member").ToDictionary(member => (string)member.Attribute("name")!);
        foreach (var constant in typeof(HardenedDefaults).GetFields(BindingFlags.Public | BindingFlags.Static).OrderBy(field => field.Name, StringComparer.Ordinal))
        {
            var member = documentation[$"F:{typeof(HardenedDefaults).FullName}.{constant.Name}"];
            var (value, source) = Text(member.Element("value")!).Split(". Source: ") switch { [var left, var right] => (left, right), _ => ("", "") };
            page.Append(System.Globalization.CultureInfo.InvariantCulture, $"| {constant.Name} | {value} | {Text(member.Element("summary")!)} | {source} |\n");
        }

        page.Append("""

            ## Variables that a runtime needs on a read-only root
            A service that declares one of them wins.

            | runtime | variable | why |
            |---|---|---|

            """);
        foreach (var (runtime, preset) in Runtime.All.SelectMany(runtime => runtime.Environment.Select(preset => (runtime, preset))))
        {
            page.Append(System.Globalization.CultureInfo.InvariantCulture,
                $"| {runtime.Name} | `{preset.Name}={preset.Value}` | {runtime.Reasons[preset.Name]} |\n");
        }

        return page.ToString();
    }

    /// <summary>The text with the names of what it refers to.</summary>
    private static string Text(XElement element) => Spaces().Replace(string.Concat(element.Nodes().Select(node => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" } see => $"`{((string)see.Attribute("cref")!).Split('.')[^1]}`",
        XElement other => $"`{other.Value}`",
        _ => "",
    })), " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
