using Lucid.Hardening.Rules;
using Lucid.Policy.Documents;

namespace Lucid.Policy.Pods;

/// <summary>Seccomp and AppArmor profiles, which have the same form.</summary>
internal static class Profiles
{
    /// <summary>The pod and the containers that name a profile which filters nothing, or none at all.</summary>
    public static IEnumerable<(SecurityScope Scope, Position Position, string Message)> NotFiltering(Pod pod, string field)
        => from scope in SecurityScope.Of(pod)
           let profile = scope.Context?.Object(field)
           where profile is not null && !IsFiltering(profile)
           let type = profile.Text("type")
           select (scope, scope.Nearest(field, "type"), $"{field}.type is {Quote.Of(type)}; write RuntimeDefault or Localhost");

    public static bool IsFiltering(DocumentObject profile) => profile.Text("type") is { } type && AllowedValues.ProfileTypes.Contains(type);
}
