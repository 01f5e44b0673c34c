using Lucid.Hardening.Clusters;
using Lucid.Hardening.Rules;
using Lucid.Policy.Documents;
using Lucid.Policy.Findings;
using Lucid.Policy.Rules;

namespace Lucid.Policy.Network;

/// <summary>LUCID-NET-001: the API server takes the policy.</summary>
public sealed class ValidNetworkPolicyRule : ManifestRule
{
    /// <inheritdoc />
    public override RuleDescription Description => NetworkPolicyRules.Valid;

    /// <inheritdoc />
    public override ImmutableArray<RuleExample> Good =>
    [
        Policy("everything that a policy can say", """
            podSelector:
              matchExpressions:
              - {key: app, operator: In, values: [web]}
              - {key: tier, operator: DoesNotExist}
            policyTypes: [Ingress, Egress]
            ingress:
            - from:
              - {podSelector: {}, namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: other}}}
              ports:
              - {port: http}
            - {}
            egress:
            - to:
              - ipBlock: {cidr: 10.0.0.0/8, except: [10.1.0.0/16]}
              ports:
              - {port: 8000, endPort: 8080, protocol: SCTP}
              - {protocol: UDP}
            """),
        Policy("nothing but whom it is about", "podSelector: {}"),
    ];

    /// <inheritdoc />
    public override ImmutableArray<RuleExample> Bad =>
    [
        Policy("peers that are none", """
            podSelector: {}
            ingress:
            - from:
              - {} # !
              - podSelector: {}
                ipBlock: {cidr: 10.0.0.0/8} # !
            """),
        Policy("ranges of addresses", """
            podSelector: {}
            egress:
            - to:
              - ipBlock: {cidr: 10.0.0.0} # !
              - ipBlock: {cidr: 10.0.0.0/33} # !
              - ipBlock: {except: []} # !
              - ipBlock:
                  cidr: 10.0.0.0/8
                  except:
                  - 10.0.0.0/8 # !
                  - 11.0.0.0/16 # !
                  - "fd00::/64" # !
            """),
        Policy("ports", """
            podSelector: {}
            ingress:
            - ports:
              - {port: 0} # !
              - {port: 65536} # !
              - {port: 80, protocol: tcp} # !
              - {port: http, endPort: 90} # !
              - {port: 80, endPort: 79} # !
              - {port: 80, endPort: 65536} # !
              - {endPort: 90} # !
            """),
        Policy("selectors and types", """
            podSelector:
              matchExpressions:
              - {key: app, operator: Equals, values: [web]} # !
              - {key: app, operator: In} # !
              - {key: app, operator: NotIn, values: []} # !
              - {key: app, operator: Exists, values: [web]} # !
              - {operator: Exists} # !
            policyTypes:
            - egress # !
            """),
    ];

    /// <inheritdoc />
    public override IEnumerable<Finding> Check(KubernetesFile file, KubernetesVersion version)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.Objects.Where(NetworkPolicyReader.IsPolicy).SelectMany(Check);
    }

    private IEnumerable<Finding> Check(KubernetesObject item)
    {
        var reader = new NetworkPolicyReader(item);
        _ = reader.Read(item.Namespace ?? "default");
        return reader.Problems.Select(problem => new Finding
        {
            Rule = Description,
            Message = problem.Message,
            Location = item.Locate(problem.Position),
            Subject = item.Reference,
        });
    }

    private static RuleExample Policy(string title, string spec) => RuleExample.Of(
        title,
        "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n  name: example\nspec:\n"
            + string.Concat(spec.TrimEnd().Split('\n').Select(line => $"  {line}\n")));
}
