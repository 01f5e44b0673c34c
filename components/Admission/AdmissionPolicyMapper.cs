using Lucid.Components.Metadata;
using Lucid.Hardening.Admission;
using Lucid.Hardening.Defaults;
using Lucid.Hardening.Labels;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.AdmissionRegistration.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Lucid.Components.Admission;

internal static class AdmissionPolicyMapper
{
    public static ValidatingAdmissionPolicyArgs Map(ResolvedAdmissionPolicy policy) => new()
    {
        Metadata = MetadataMapper.Map(policy.Name, policy.Labels),
        Spec = new ValidatingAdmissionPolicySpecArgs
        {
            FailurePolicy = HardenedDefaults.AdmissionFailurePolicy,
            MatchConstraints = new MatchResourcesArgs
            {
                // So that a request by another version of a resource is no way around.
                MatchPolicy = "Equivalent",
                ResourceRules = policy.Resources.Select(Map).ToArray(),
            },
            MatchConditions = policy.MatchConditions
                .Select(condition => new MatchConditionArgs { Name = condition.Name, Expression = condition.Expression }).ToArray(),
            Variables = policy.Variables
                .Select(variable => new VariableArgs { Name = variable.Name, Expression = variable.Expression }).ToArray(),
            Validations = policy.Validations.Select(validation => new ValidationArgs
            {
                Expression = validation.Expression,
                Message = validation.Message,
                Reason = "Forbidden",
            }).ToArray(),
        },
    };

    public static ValidatingAdmissionPolicyBindingArgs Bind(
        ResolvedAdmissionPolicy policy, Input<string> policyName, Input<string> @namespace) => new()
    {
        Metadata = MetadataMapper.Map(policy.Name, policy.Labels),
        Spec = new ValidatingAdmissionPolicyBindingSpecArgs
        {
            PolicyName = policyName,
            ValidationActions = policy.ValidationActions,
            MatchResources = new MatchResourcesArgs
            {
                NamespaceSelector = new LabelSelectorArgs { MatchLabels = { { LabelKeys.NamespaceName, @namespace } } },
            },
        },
    };

    private static NamedRuleWithOperationsArgs Map(AdmissionResource resource) => new()
    {
        ApiGroups = { resource.Group },
        ApiVersions = { AdmissionResource.Version },
        Operations = { "CREATE", "UPDATE" },
        Resources = resource.Resources,
        Scope = "Namespaced",
    };
}
