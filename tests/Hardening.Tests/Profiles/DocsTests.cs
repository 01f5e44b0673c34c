using Lucid.Hardening.Profiles;
using Lucid.Hardening.Profiles.Lint;
using Lucid.Hardening.Profiles.Seccomp;

namespace Lucid.Hardening.Tests.Profiles;

public sealed class DocsTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Golden.Root, "docs/security-profiles.md"));

    [Fact]
    public void The_page_shows_what_the_linter_says_of_the_specifications_list() => Assert.Contains(
        "```text\n"
        + StartUp.Check(SeccompDocument.Parse("seccomp.json", Resources.SpecificationSeccomp).Profile, "static", CallArchitecture.Amd64)
        + "\n```\n",
        Page);

    [Fact]
    public void The_page_tells_every_delivery()
        => Assert.All(ProfileDelivery.All, delivery => Assert.Contains($"\n| `{delivery.Name}` |", Page));

    [Fact]
    public void The_page_leads_to_the_page_of_every_runtime()
        => Assert.All(Runtimes.Names, runtime => Assert.Contains($"[{runtime}](generated/seccomp-{runtime}.md)", Page));

    /// <summary>What the page says is often needed can be added: it exists, and no runtime has it.</summary>
    [Fact]
    public void The_extensions_that_the_page_proposes_can_be_made() => Assert.All(
        ["wait4", "kill", "splice", "timerfd_create", "timerfd_settime", "symlink", "link"], call =>
        {
            Assert.Contains($"`{call}`", Page);
            Assert.All(Runtimes.Names, runtime => SeccompProfile.For(runtime, [new() { Call = call, Reason = "The page says so." }]));
        });
}
