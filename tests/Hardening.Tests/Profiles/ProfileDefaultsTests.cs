using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Lucid.Hardening.Profiles;

namespace Lucid.Hardening.Tests.Profiles;

public sealed class ProfileDefaultsTests
{
    [Fact]
    public void Every_fixed_value_is_the_one_written_here()
    {
        string[] expected =
        [
            "AppArmorAnnotation = com.lucid.apparmor-profile",
            "HashDigits = 12",
            "InstalledFolder = lucid",
            "LongestName = 63",
            "MissingErrorNumber = 38",
            "NamespaceFlags = 2114060288",
            "NodeAppArmorFolder = /etc/apparmor.d",
            "NodeSeccompFolder = /var/lib/kubelet/seccomp",
            "OperatorApiVersion = security-profiles-operator.x-k8s.io/v1",
            "OperatorFolder = operator",
            "RefusedErrorNumber = 1",
            "SeccompAnnotation = com.lucid.seccomp-profile",
        ];

        Assert.Equal(expected, Constants().Select(constant => $"{constant.Name} = {Text(constant)}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_fixed_value_documents_its_value_its_unit_and_its_source()
    {
        var documentation = XDocument.Load(Path.ChangeExtension(typeof(ProfileDefaults).Assembly.Location, ".xml"));
        var values = documentation.Descendants("member").ToDictionary(
            member => (string)member.Attribute("name")!, member => (string?)member.Element("value") ?? "");

        Assert.All(Constants(), constant => Assert.Matches(
            $@"^{Regex.Escape(Text(constant))} \([A-Za-z ]+\)\. Source: .+\.$",
            values[$"F:{constant.DeclaringType!.FullName}.{constant.Name}"]));
    }

    private static FieldInfo[] Constants() => typeof(ProfileDefaults).GetFields(BindingFlags.Public | BindingFlags.Static);

    private static string Text(FieldInfo constant) => Convert.ToString(constant.GetRawConstantValue(), CultureInfo.InvariantCulture)!;
}
