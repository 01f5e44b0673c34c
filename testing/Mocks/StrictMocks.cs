using Pulumi.Testing;

namespace Lucid.Testing.Mocks;

/// <summary>
/// Stands in for the engine and knows only what it is told: a resource of a type that nobody expected fails the run, and so does every
/// function call. Derive from it to answer with more than the inputs.
/// </summary>
public class StrictMocks : IMocks
{
    private const char Any = '*';

    private readonly ImmutableArray<string> _expected;

    /// <summary>Expects resources of these types.</summary>
    /// <param name="expected">
    /// Type tokens, such as <c>kubernetes:apps/v1:Deployment</c>; a <c>*</c> at the end stands for any rest, as in <c>kubernetes:*</c>.
    /// </param>
    /// <exception cref="ArgumentException">A <c>*</c> stands before the end.</exception>
    public StrictMocks(params string[] expected)
    {
        ArgumentNullException.ThrowIfNull(expected);
        if (expected.FirstOrDefault(type => type.TrimEnd(Any).Contains(Any, StringComparison.Ordinal)) is { } wrong)
        {
            throw new ArgumentException(
                $"'{wrong}' has a '{Any}' that is not at its end; write the beginning of a type token and one '{Any}'.");
        }

        _expected = [.. expected];
    }

    /// <inheritdoc />
    /// <exception cref="UnexpectedRequestException">Nobody expected the type.</exception>
    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        ArgumentNullException.ThrowIfNull(args);
        return IsExpected(args.Type ?? "")
            ? AnswerAsync(args)
            : throw new UnexpectedRequestException(
                $"The program registers '{args.Name}' of type '{args.Type}', and this test expects {Expectation()}. Expect the type in the "
                + $"constructor of {nameof(StrictMocks)}, or find out why the program registers it.");
    }

    /// <inheritdoc />
    /// <exception cref="UnexpectedRequestException">The class that derives from this one does not answer the function.</exception>
    public virtual Task<object> CallAsync(MockCallArgs args)
    {
        ArgumentNullException.ThrowIfNull(args);
        throw new UnexpectedRequestException(
            $"The program calls the function '{args.Token}', and this test has no answer. Override {nameof(CallAsync)} in a class that "
            + $"derives from {nameof(StrictMocks)}, and return what the function returns.");
    }

    /// <inheritdoc />
    public virtual Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args) => Task.CompletedTask;

    /// <summary>Answers the registration or the reading of a resource that is expected.</summary>
    /// <param name="args">The resource.</param>
    /// <returns>
    /// The id and the outputs. By default the id is the one that is imported or read, else the name with <c>-id</c>; the outputs are the
    /// inputs.
    /// </returns>
    protected virtual Task<(string? Id, object State)> AnswerAsync(MockResourceArgs args)
    {
        ArgumentNullException.ThrowIfNull(args);
        return Task.FromResult<(string?, object)>((args.Id is { Length: > 0 } id ? id : $"{args.Name}-id", args.Inputs));
    }

    private bool IsExpected(string type) => _expected.Any(
        expected => expected.EndsWith(Any) ? type.StartsWith(expected.TrimEnd(Any), StringComparison.Ordinal) : type == expected);

    private string Expectation() => _expected.IsEmpty
        ? "no resource at all"
        : $"only {string.Join(", ", _expected.Select(type => $"'{type}'"))}";
}
