using System.Text.RegularExpressions;
using Lucid.Hardening.Validation;

namespace Lucid.Hardening.Profiles;

internal static partial class PreinstalledRules
{
    public static void Check(ProfileDeclaration declaration, Mistakes mistakes)
    {
        Check("preinstalledSeccomp", declaration.PreinstalledSeccomp, IsFile,
            $"a file below {ProfileDefaults.NodeSeccompFolder}, such as 'profiles/nodejs.json': no '/' in front, no '..'");
        Check("preinstalledAppArmor", declaration.PreinstalledAppArmor, IsName,
            "the name that the profile gives itself, such as 'lucid-app': not a path");

        void Check(string field, string? found, Predicate<string> isRight, string instead)
        {
            if (found is not null && declaration.Delivery != ProfileDelivery.Preinstalled)
            {
                mistakes.Add(field, found,
                    $"nothing, since the delivery is '{declaration.Delivery}', not '{ProfileDelivery.Preinstalled}'");
            }
            else if (found is not null && !isRight(found))
            {
                mistakes.Add(field, found, instead);
            }
        }
    }

    private static bool IsFile(string file) => File().IsMatch(file) && !file.Split('/').Any(segment => segment is "." or "..");

    private static bool IsName(string name) => Name().IsMatch(name);

    [GeneratedRegex("^[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*\\z")]
    private static partial Regex File();

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9._-]*\\z")]
    private static partial Regex Name();
}
