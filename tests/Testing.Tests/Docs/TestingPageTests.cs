using Lucid.EndToEnd.Tests;
using Lucid.EndToEnd.Tests.Docs;

namespace Lucid.Testing.Tests.Docs;

public sealed class TestingPageTests
{
    [Fact]
    public void The_example_is_the_test_that_runs_here() => Assert.Equal(
        File.ReadAllLines(Repository.Path("tests/Testing.Tests/Docs/ShopTests.cs")),
        MarkedBlock.Fenced("docs/testing.md", "example: tests/Testing.Tests/Docs/ShopTests.cs"));
}
