using FsCheck;
using FsCheck.Xunit;
using Lucid.Hardening.Profiles;
using Lucid.Hardening.Validation;

namespace Lucid.Hardening.Tests.Profiles;

public sealed class ProfileDeclarationTests
{
    private static readonly ProfileDeclaration Service = new() { Service = "admin-ui", Runtime = "nodejs" };

    [Fact]
    public void Profiles_are_named_by_service_and_content()
    {
        var profiles = Service.Resolve();

        Assert.Matches("^admin-ui-[0-9a-f]{12}$", profiles.Seccomp.Name);
        Assert.Matches("^admin-ui-[0-9a-f]{12}$", profiles.AppArmor.Name);
        Assert.Contains($"profile {profiles.AppArmor.Name} flags", profiles.AppArmor.Text);
    }

    [Fact]
    public void Another_service_of_the_runtime_has_the_same_content_under_another_name()
    {
        var one = Service.Resolve();
        var other = (Service with { Service = "tron-payment" }).Resolve();

        Assert.Equal(one.Seccomp.Hash, other.Seccomp.Hash);
        Assert.NotEqual(one.Seccomp.Name, other.Seccomp.Name);
    }

    [Fact]
    public void A_name_of_63_characters_leaves_room_for_the_hash()
    {
        var name = (Service with { Service = new string('a', 49) + "-" + new string('b', 13) }).Resolve().Seccomp.Name;

        Assert.True(name.Length <= 63);
        Assert.Matches("^a{49}-[0-9a-f]{12}$", name);
    }

    [Fact]
    public void Every_mistake_is_told_at_once() => Assert.Equal(
        """
        profiles of service 'Admin_UI' has 11 mistakes:
          service: found 'Admin_UI'; write 1 to 63 lower-case letters, digits and '-', the first a letter and the last not '-'.
          runtime: found 'node'; write one of 'dotnet', 'java', 'nodejs', 'python', 'static'.
          systemCalls[0].call: found 'mount'; write nothing, since it changes what is mounted; no service may make this call, and there is no waiver for it.
          writablePaths[0]: found '/tmp/**'; write an absolute path such as '/app/cache', without '.', '..', patterns, spaces or a '/' at the end.
          writablePaths[2]: found '/data'; write it once, since an earlier one is the same.
          readablePaths[0]: found '/etc/a, /** rw'; write an absolute path such as '/app/cache', without '.', '..', patterns, spaces or a '/' at the end.
          executables[0]: found '/data/run'; write a path outside '/data', which is writable: what a service can write must never run.
          writablePaths[3]: found '/usr/lib'; write a path apart from '/usr', which holds the system's own files.
          writablePaths[4]: found '/app'; write a path below it, such as '/app/cache', since the application itself lies there.
          ports[0]: found 443; write a port from 1024 to 65535; lower ones take the capability net_bind_service, which no profile grants.
          ports[2]: found 65536; write a port from 1024 to 65535; lower ones take the capability net_bind_service, which no profile grants.
        """,
        Message(new ProfileDeclaration
        {
            Service = "Admin_UI",
            Runtime = "node",
            SystemCalls = [new() { Call = "mount", Reason = "It is needed." }],
            WritablePaths = ["/tmp/**", "/data", "/data", "/usr/lib", "/app"],
            ReadablePaths = ["/etc/a, /** rw"],
            Executables = ["/data/run"],
            Ports = [443, 8080, 65536],
        }));

    [Property]
    public bool Whatever_is_declared_is_resolved_or_refused_with_its_mistakes(
        string? service, string? path, string? call, string? reason, int port)
    {
        var declaration = Service with
        {
            Service = service!,
            WritablePaths = [path!],
            ReadablePaths = [path!],
            Executables = [path!],
            SystemCalls = [new() { Call = call!, Reason = reason! }],
            Ports = [port],
        };
        try
        {
            return declaration.Resolve().Declaration.Service == service;
        }
        catch (DeclarationException exception)
        {
            return exception.Mistakes.Length > 0;
        }
    }

    /// <summary>Paths of the letters that the language of AppArmor gives a meaning.</summary>
    [Property]
    public bool No_path_adds_a_rule_of_its_own(byte[] letters)
    {
        const string Alphabet = "ab-._@/,#*?{}[]\"\\ \n\t^r";
        var path = "/data/" + string.Concat(letters.Select(letter => Alphabet[letter % Alphabet.Length]));
        try
        {
            var plain = Service.Resolve().AppArmor.Text;
            var profile = (Service with { ReadablePaths = [path] }).Resolve().AppArmor.Text;
            return profile.Count(character => character == ',') == plain.Count(character => character == ',') + 3;
        }
        catch (DeclarationException)
        {
            return true;
        }
    }

    private static string Message(ProfileDeclaration declaration) => Assert.Throws<DeclarationException>(declaration.Resolve).Message;
}
