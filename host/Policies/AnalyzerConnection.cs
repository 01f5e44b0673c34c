using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Lucid.Host.Diagnostics;
using Lucid.Host.Engine;
using Lucid.Host.Rpc;
using Pulumirpc;

namespace Lucid.Host.Policies;

/// <summary>The calls that an engine makes to a policy pack, each with a limit of time and failures in words for people.</summary>
/// <param name="client">The connection; it is closed with this one.</param>
/// <param name="name">What messages call the pack.</param>
/// <param name="timeout">How long the pack may take to answer one call; infinite for as long as it takes.</param>
/// <param name="exitCode">Says, for a message, that the pack's process has ended and how; empty while it runs.</param>
internal sealed class AnalyzerConnection(RpcClient client, string name, TimeSpan timeout, Func<Task<string>> exitCode) : IDisposable
{
    private readonly Analyzer.AnalyzerClient _analyzer = new(client.Invoker);

    private delegate AsyncUnaryCall<TResponse> Call<TRequest, TResponse>(TRequest request, CallOptions options);

    /// <summary>Tells the pack who it is and what the run is about. A pack need not know these calls.</summary>
    /// <exception cref="HostFailureException">The pack fails.</exception>
    public async Task IntroduceAsync(PolicyPack pack, string engineAddress, DeploymentTarget target, CancellationToken cancellationToken)
    {
        var handshake = new AnalyzerHandshakeRequest
        {
            EngineAddress = engineAddress,
            RootDirectory = pack.Directory,
            ProgramDirectory = pack.Directory,
        };
        await CallAsync("Handshake", _analyzer.HandshakeAsync, handshake, new AnalyzerHandshakeResponse(), cancellationToken)
            .ConfigureAwait(false);
        var stack = new AnalyzerStackConfigureRequest
        {
            Stack = target.Configuration.Stack,
            Project = target.Project,
            Organization = target.Organization,
            DryRun = target.Mode == EngineMode.Preview,
        };
        stack.Config.Add(target.Configuration.Values.ToDictionary());
        stack.ConfigSecretKeys.AddRange(target.Configuration.SecretKeys);
        await CallAsync("ConfigureStack", _analyzer.ConfigureStackAsync, stack, new AnalyzerStackConfigureResponse(), cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>What the pack says of itself and its policies.</summary>
    /// <exception cref="HostFailureException">The pack fails.</exception>
    public Task<AnalyzerInfo> GetInfoAsync(CancellationToken cancellationToken) =>
        CallAsync("GetAnalyzerInfo", _analyzer.GetAnalyzerInfoAsync, new Empty(), null, cancellationToken);

    /// <exception cref="HostFailureException">The pack fails.</exception>
    public Task ConfigureAsync(ConfigureAnalyzerRequest request, CancellationToken cancellationToken) =>
        CallAsync("Configure", _analyzer.ConfigureAsync, request, null, cancellationToken);

    /// <exception cref="HostFailureException">The pack fails.</exception>
    public Task<RemediateResponse> RemediateAsync(AnalyzeRequest request, CancellationToken cancellationToken) =>
        CallAsync("Remediate", _analyzer.RemediateAsync, request, new RemediateResponse(), cancellationToken);

    /// <exception cref="HostFailureException">The pack fails.</exception>
    public Task<AnalyzeResponse> AnalyzeAsync(AnalyzeRequest request, CancellationToken cancellationToken) =>
        CallAsync("Analyze", _analyzer.AnalyzeAsync, request, null, cancellationToken);

    /// <exception cref="HostFailureException">The pack fails.</exception>
    public Task<AnalyzeResponse> AnalyzeStackAsync(AnalyzeStackRequest request, CancellationToken cancellationToken) =>
        CallAsync("AnalyzeStack", _analyzer.AnalyzeStackAsync, request, new AnalyzeResponse(), cancellationToken);

    /// <summary>Asks the pack to stop what it does. Whether it does is its own affair.</summary>
    public async Task CancelAsync()
    {
        try
        {
            await _analyzer.CancelAsync(new Empty(), new CallOptions(deadline: DateTime.UtcNow.AddSeconds(1)));
        }
        catch (RpcException)
        {
            // It is ended next in any case.
        }
    }

    /// <inheritdoc />
    public void Dispose() => client.Dispose();

    /// <param name="method">The method, as messages name it.</param>
    /// <param name="call">Makes the call.</param>
    /// <param name="request">The request.</param>
    /// <param name="instead">The answer of a pack that does not know the method; null where it has to.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    private async Task<TResponse> CallAsync<TRequest, TResponse>(
        string method, Call<TRequest, TResponse> call, TRequest request, TResponse? instead, CancellationToken cancellationToken)
        where TResponse : class
    {
        try
        {
            DateTime? deadline = timeout == Timeout.InfiniteTimeSpan ? null : DateTime.UtcNow + timeout;
            return await call(request, new CallOptions(deadline: deadline, cancellationToken: cancellationToken));
        }
        catch (RpcException exception) when (exception.StatusCode == StatusCode.Unimplemented && instead is not null)
        {
            return instead;
        }
        catch (RpcException exception)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw await ExplainAsync(method, exception).ConfigureAwait(false);
        }
    }

    private async Task<HostFailureException> ExplainAsync(string method, RpcException exception)
    {
        switch (exception.StatusCode)
        {
            case StatusCode.DeadlineExceeded:
                return PolicyPackFailure.Of(FormattableString.Invariant(
                    $"{name} did not answer {method} within {timeout.TotalSeconds} s; it may take longer with --policy-pack-timeout"));
            case StatusCode.Unavailable or StatusCode.Internal or StatusCode.Cancelled
                when await exitCode().ConfigureAwait(false) is { Length: > 0 } ended:
                return PolicyPackFailure.Of($"{name} ended in the middle of {method}{ended}");
            case StatusCode.Unavailable:
                return PolicyPackFailure.Of($"{name} does not serve the Analyzer protocol on the port that it printed");
            case StatusCode.Unimplemented:
                return PolicyPackFailure.Of($"{name} does not offer {method}, which every policy pack has to");
        }

        // Packs send an exception with its frames; a user needs what went wrong.
        var said = ProgramMessages.Read(Severity.Error, exception.Status.Detail);
        var failure = PolicyPackFailure.Of($"{name} failed in {method}: {said.Message.TrimEnd('.')}");
        return new HostFailureException(failure.Kind, [failure.Diagnostics.Single() with { Details = said.Details }]);
    }
}
