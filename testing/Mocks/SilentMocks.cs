using Pulumi.Testing;

namespace Lucid.Testing.Mocks;

/// <summary>
/// The engine of a first preview: it answers with nothing, neither ids nor outputs, so that everything is unknown but what the program says
/// itself.
/// </summary>
/// <inheritdoc cref="StrictMocks(string[])"/>
public class SilentMocks(params string[] expected) : StrictMocks(expected)
{
    /// <inheritdoc />
    protected override Task<(string? Id, object State)> AnswerAsync(MockResourceArgs args)
    {
        ArgumentNullException.ThrowIfNull(args);
        return Task.FromResult<(string?, object)>((null, ImmutableDictionary<string, object>.Empty));
    }
}
