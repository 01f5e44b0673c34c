using Lucid.Sdk.Tests.Configuration;

namespace Lucid.Sdk.Tests.Outputs;

[Collection(nameof(EnvironmentCollection))]
public sealed class OutputTextTests
{
    [Theory]
    [InlineData("1")]
    [InlineData("true")]
    public async Task ToString_throws_when_the_user_asked_for_it(string value)
    {
        Environment.SetEnvironmentVariable("PULUMI_ERROR_OUTPUT_STRING", value);
        try
        {
            var failure = await Harness.RunFailingAsync(() => _ = $"{Output.CreateSecret("hunter2")}");

            Assert.Contains(nameof(InvalidOperationException), failure.Message, StringComparison.Ordinal);
            Assert.Contains("Calling [ToString] on an [Output<T>] is not supported.", failure.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("hunter2", failure.Message, StringComparison.Ordinal);
        }
        finally
        {
            Environment.SetEnvironmentVariable("PULUMI_ERROR_OUTPUT_STRING", null);
        }
    }

    [Fact]
    public async Task An_output_in_a_plain_interpolated_string_gives_the_explanation_and_not_the_value()
    {
        var text = string.Empty;
        await Harness.RunAsync(() => text = $"{Output.CreateSecret("hunter2")}");

        Assert.StartsWith("Calling [ToString] on an [Output<T>] is not supported.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", text, StringComparison.Ordinal);
    }
}
