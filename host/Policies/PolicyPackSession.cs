using System.Collections.Concurrent;
using Lucid.Host.Diagnostics;
using Lucid.Host.Engine;
using Lucid.Host.Graph;
using Lucid.Host.Rpc;
using Lucid.Host.Secrets;
using Lucid.Host.Values;
using Pulumirpc;

namespace Lucid.Host.Policies;

/// <summary>A policy pack that runs, is configured, and answers.</summary>
internal sealed class PolicyPackSession : IAsyncDisposable
{
    private readonly PolicyPackProcess _process;
    private readonly ConcurrentBag<PolicyRemediation> _remediations = [];
    private readonly ConcurrentBag<PolicyViolation> _unremediated = [];
    private AnalyzerConnection? _connection;
    private PolicyPackReport? _report;

    private PolicyPackSession(PolicyPack pack, PolicyPackProcess process)
    {
        Pack = pack;
        _process = process;
    }

    /// <summary>The pack as it lies on the disk.</summary>
    public PolicyPack Pack { get; }

    /// <summary>Whether the pack has a policy that mends inputs.</summary>
    public bool Remediates => Report.Policies.Any(policy => policy.Level == EnforcementLevel.Remediate);

    private string Name => $"the policy pack {Pack.Path}";

    private AnalyzerConnection Connection => _connection ?? throw new InvalidOperationException("The pack was not opened.");

    private PolicyPackReport Report => _report ?? throw new InvalidOperationException("The pack was not opened.");

    /// <summary>Starts a pack's process. Until it is opened, it can only be disposed of.</summary>
    /// <exception cref="HostFailureException">It does not build or cannot be started.</exception>
    public static async Task<PolicyPackSession> StartAsync(
        PolicyPack pack,
        string engineAddress,
        DeploymentTarget target,
        TextWriter output,
        SecretTexts secrets,
        CancellationToken cancellationToken)
    {
        var command = await PolicyPackLauncher.PrepareAsync(pack, target, engineAddress, cancellationToken).ConfigureAwait(false);
        return new PolicyPackSession(pack, PolicyPackProcess.Start(command, output, secrets));
    }

    /// <summary>Waits until the pack serves, tells it what the run is about, and configures its policies.</summary>
    /// <returns>What is known of the pack; it has not judged anything yet.</returns>
    /// <exception cref="HostFailureException">The pack fails, or the configuration does not fit it.</exception>
    public async Task<PolicyPackReport> OpenAsync(
        string engineAddress, DeploymentTarget target, string? configPath, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var given = configPath is null
            ? ImmutableSortedDictionary<string, PolicySettings>.Empty
            : await PolicyConfigFile.ReadAsync(configPath, cancellationToken).ConfigureAwait(false);
        var address = await _process.ReadAddressAsync(Name, timeout, cancellationToken).ConfigureAwait(false);
        _connection = new AnalyzerConnection(new RpcClient(address), Name, timeout, _process.ExitCodeAsync);
        await _connection.IntroduceAsync(Pack, engineAddress, target, cancellationToken).ConfigureAwait(false);
        var info = await _connection.GetInfoAsync(cancellationToken).ConfigureAwait(false);
        var configs = PolicyConfiguration.Of(info, Name, given, configPath);
        if (info.SupportsConfig && !configs.IsEmpty)
        {
            var request = new ConfigureAnalyzerRequest();
            request.PolicyConfig.Add(configs.ToDictionary());
            await _connection.ConfigureAsync(request, cancellationToken).ConfigureAwait(false);
        }

        _report = new PolicyPackReport
        {
            Name = info.Name,
            Version = Pack.Version ?? info.Version,
            Path = Pack.Path,
            Policies =
            [
                .. info.Policies.OrderBy(policy => policy.Name, StringComparer.Ordinal).Select(policy => new PolicyDescription(
                    policy.Name, policy.Description, EnforcementLevels.Read(configs[policy.Name].EnforcementLevel, Name))),
            ],
        };
        return _report;
    }

    /// <summary>The inputs as the pack's policies mend them.</summary>
    /// <exception cref="HostFailureException">The pack fails.</exception>
    public async Task<ObjectValue> RemediateAsync(Resource resource, Resource? provider, CancellationToken cancellationToken)
    {
        var request = AnalyzerMessages.Request(resource, provider, keepsInternal: true);
        var response = await Connection.RemediateAsync(request, cancellationToken).ConfigureAwait(false);
        var (inputs, seen) = (resource.Inputs, StructReader.Read(request.Properties));
        foreach (var remediation in response.Remediations)
        {
            if (remediation.Diagnostic.Length > 0)
            {
                _unremediated.Add(Unremediated(remediation, resource.Urn));
            }
            else if (remediation.Properties is not null && Read(remediation, resource) is var mended && mended != seen)
            {
                // Marks of secrets are kept where the pack kept the value.
                (inputs, seen) = (SecretOutputs.LikeInputs(mended, resource.Inputs), mended);
                _remediations.Add(new PolicyRemediation(remediation.PolicyName, remediation.Description, resource.Urn));
            }
        }

        return inputs;
    }

    /// <summary>What the pack says of all resources, one after the other in tree order, and then of the stack as a whole.</summary>
    /// <exception cref="HostFailureException">The pack fails.</exception>
    public async Task<PolicyPackReport> AnalyzeAsync(ResourceGraph graph, CancellationToken cancellationToken)
    {
        var violations = ImmutableArray.CreateBuilder<PolicyViolation>();
        var unremediated = _unremediated.OrderBy(violation => violation.Policy, StringComparer.Ordinal)
            .ToLookup(violation => violation.Urn);
        foreach (var resource in graph.InTreeOrder.Where(resource => resource.Kind != ResourceKind.Read))
        {
            violations.AddRange(unremediated[resource.Urn]);
            var request = AnalyzerMessages.Request(resource, ProviderOf(resource, graph), keepsInternal: false);
            var response = await Connection.AnalyzeAsync(request, cancellationToken).ConfigureAwait(false);
            violations.AddRange(Violations(response, resource.Urn));
        }

        var stack = new AnalyzeStackRequest();
        stack.Resources.AddRange(graph.InTreeOrder.Select(resource => AnalyzerMessages.InStack(resource, ProviderOf(resource, graph))));
        violations.AddRange(Violations(await Connection.AnalyzeStackAsync(stack, cancellationToken).ConfigureAwait(false), null));
        var order = graph.InTreeOrder.Select((resource, index) => (resource.Urn, index)).ToDictionary(pair => pair.Urn, pair => pair.index);
        return Report with
        {
            Violations = violations.ToImmutable(),
            Remediations =
            [
                .. _remediations.Distinct()
                    .OrderBy(remediation => order.GetValueOrDefault(remediation.Urn))
                    .ThenBy(remediation => remediation.Policy, StringComparer.Ordinal),
            ],
        };
    }

    /// <summary>Asks the pack to stop what it does.</summary>
    public Task CancelAsync() => _connection?.CancelAsync() ?? Task.CompletedTask;

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _connection?.Dispose();
        await _process.DisposeAsync().ConfigureAwait(false);
    }

    private static Resource? ProviderOf(Resource resource, ResourceGraph graph) =>
        resource.Provider is { } provider ? graph.Find(provider.Urn) : null;

    // What cannot be mended yet, usually because a value is unknown, is no reason to stop: the policy runs again when it is deployed.
    private static PolicyViolation Unremediated(Remediation remediation, Urn urn) => new()
    {
        Policy = remediation.PolicyName,
        Description = remediation.Description,
        Message = remediation.Diagnostic,
        Level = EnforcementLevel.Advisory,
        Urn = urn,
    };

    private ObjectValue Read(Remediation remediation, Resource resource)
    {
        try
        {
            return StructReader.Read(remediation.Properties);
        }
        catch (FormatException exception)
        {
            throw PolicyPackFailure.Of(
                $"{Name} gave properties for '{resource.Name}' ({resource.Type}) that cannot be read: {exception.Message}");
        }
    }

    private IEnumerable<PolicyViolation> Violations(AnalyzeResponse response, Urn? urn) =>
    [
        .. response.Diagnostics
            .Select(diagnostic => new PolicyViolation
            {
                Policy = diagnostic.PolicyName,
                Description = diagnostic.Description,
                Message = diagnostic.Message.TrimEnd(),
                Level = EnforcementLevels.Read(diagnostic.EnforcementLevel, Name),
                Severity = EnforcementLevels.Read(diagnostic.Severity),
                Urn = Urn.TryParse(diagnostic.Urn, out var named) ? named : urn,
            })
            .Where(violation => violation.Level != EnforcementLevel.Disabled)
            .Select(violation => violation.Level == EnforcementLevel.Remediate
                ? violation with { Level = EnforcementLevel.Mandatory }
                : violation),
    ];
}
