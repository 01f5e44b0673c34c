using Lucid.Hardening.Profiles.Seccomp;

namespace Lucid.Hardening.Tests.Profiles.Seccomp;

public sealed class RecordedCallTests
{
    /// <summary>These have rules with conditions, tested with their arguments elsewhere.</summary>
    private static readonly string[] Ruled = ["clone", "clone3", "socket"];

    [Fact]
    public void Every_runtime_was_recorded()
        => Assert.Equal(Runtimes.Names, Recording.All.Select(recording => recording.Runtime).Distinct().Order());

    [Theory]
    [ClassData(typeof(Runtimes))]
    public void Every_recorded_call_goes_through(string runtime)
        => Assert.All(Recording.SeenOf(runtime).Except(Ruled),
            call => Assert.Equal(SeccompAction.Allow, SeccompProfile.For(runtime).Decide(CallArchitecture.Amd64, call)));

    [Theory]
    [ClassData(typeof(Runtimes))]
    public void Every_call_that_is_expected_on_arm64_goes_through(string runtime)
        => Assert.All(Recording.All.Where(recording => recording.Runtime == runtime).SelectMany(recording => recording.Arm64).Except(Ruled),
            call => Assert.Equal(SeccompAction.Allow, SeccompProfile.For(runtime).Decide(CallArchitecture.Arm64, call)));

    [Theory]
    [ClassData(typeof(Runtimes))]
    public void No_dangerous_call_goes_through(string runtime)
        => Assert.Empty(SeccompProfile.For(runtime).AllowedNames().Intersect(DangerousCalls.All.Concat(Recording.Dangerous)));

    [Fact]
    public void Every_call_that_was_found_dangerous_is_known_as_such() => Assert.Empty(Recording.Dangerous.Except(DangerousCalls.All));

    [Fact]
    public void No_dangerous_call_was_recorded()
        => Assert.Empty(Recording.All.SelectMany(recording => recording.Seen).Intersect(DangerousCalls.All));

    /// <summary>So that a profile cannot grow unseen: what nobody was seen to call needs a set that says why it is allowed.</summary>
    [Theory]
    [ClassData(typeof(Runtimes))]
    public void Every_allowed_call_was_recorded_or_has_a_reason(string runtime)
    {
        var reasoned = RuntimeCallSets.Of(runtime).Where(set => !set.IsMeasured).SelectMany(set => set.Calls);
        var evident = Recording.SeenOf(runtime).Concat(reasoned).ToArray();
        var onArm64 = evident.SelectMany(call => CallCounterparts.For(call));

        Assert.Empty(SeccompProfile.For(runtime).AllowedNames().Except(evident).Except(onArm64).Except(Ruled));
    }

    [Theory]
    [ClassData(typeof(Runtimes))]
    public void A_measured_set_holds_only_what_was_recorded_of_each_runtime_that_has_it(string runtime)
        => Assert.All(RuntimeCallSets.Of(runtime).Where(set => set.IsMeasured),
            set => Assert.Empty(set.Calls.Except(Recording.SeenOf(runtime))));

    [Fact]
    public void A_reasoned_set_adds_something_to_what_was_recorded() => Assert.All(
        Runtimes.Names.SelectMany(runtime => RuntimeCallSets.Of(runtime).Select(set => (Runtime: runtime, Set: set)))
            .Where(entry => !entry.Set.IsMeasured).GroupBy(entry => entry.Set),
        group => Assert.Contains(group, entry => !group.Key.Calls.IsSubsetOf(Recording.SeenOf(entry.Runtime))));

    [Fact]
    public void Every_set_says_in_a_sentence_what_it_is_for() => Assert.All(
        Runtimes.Names.SelectMany(runtime => RuntimeCallSets.Of(runtime)), set => Assert.EndsWith(".", set.Reason));

    [Fact]
    public void Every_set_names_calls_that_exist()
        => Assert.All(Runtimes.Names.SelectMany(runtime => RuntimeCallSets.Of(runtime)).SelectMany(set => set.Calls),
            call => Assert.True(SystemCalls.IsUsable(call), call));

    [Theory]
    [ClassData(typeof(Runtimes))]
    public void Every_profile_allows_what_the_specification_lists(string runtime)
        => Assert.Empty(SeccompDocument.Parse("seccomp.json", Resources.SpecificationSeccomp).Profile.AllowedNames()
            .Except(SeccompProfile.For(runtime).AllowedNames()));

    /// <summary>Docker's default lets 369 names through without capabilities; ours stay far below, and a jump is to be seen here.</summary>
    [Theory]
    [InlineData("dotnet", 115)]
    [InlineData("java", 106)]
    [InlineData("nodejs", 112)]
    [InlineData("python", 106)]
    [InlineData("static", 100)]
    public void A_profile_allows_so_many_names(string runtime, int names)
        => Assert.Equal(names, SeccompProfile.For(runtime).AllowedNames().Count);
}
