using Lucid.Hardening.Labels;

namespace Lucid.Hardening.Rules;

/// <summary>
/// The variables that a ValidatingAdmissionPolicy has to declare, in this order, for the expressions of the rules. All of them are
/// computed from the object, whatever its kind; <c>dyn</c> keeps the API server from warning about fields that another kind has.
/// </summary>
public static class AdmissionVariables
{
    /// <summary>Name of the variable that is the pod's spec.</summary>
    public const string PodSpec = "podSpec";

    /// <summary>Name of the variable that is the pod's metadata; an object without fields where there is none.</summary>
    public const string PodMetadata = "podMetadata";

    /// <summary>Name of the variable that lists all containers: ordinary, init and ephemeral ones.</summary>
    public const string Containers = "containers";

    /// <summary>Name of the variable that is the name of the service the pod is of, told by its label; empty where it has none.</summary>
    public const string Service = "service";

    /// <summary>What <see cref="PodSpec"/> is: in CEL, for Pod, PodTemplate, CronJob, and every kind with <c>spec.template</c>.</summary>
    public const string PodSpecExpression =
        "object.kind == 'Pod' ? dyn(object).spec"
        + " : object.kind == 'PodTemplate' ? dyn(object).template.spec"
        + " : object.kind == 'CronJob' ? dyn(object).spec.jobTemplate.spec.template.spec"
        + " : dyn(object).spec.template.spec";

    /// <summary>What <see cref="PodMetadata"/> is, in CEL.</summary>
    public const string PodMetadataExpression =
        "object.kind == 'Pod' ? dyn(object).metadata"
        + " : object.kind == 'PodTemplate' ? (has(dyn(object).template.metadata) ? dyn(object).template.metadata : dyn({}))"
        + " : object.kind == 'CronJob' ? (has(dyn(object).spec.jobTemplate.spec.template.metadata)"
        + " ? dyn(object).spec.jobTemplate.spec.template.metadata : dyn({}))"
        + " : (has(dyn(object).spec.template.metadata) ? dyn(object).spec.template.metadata : dyn({}))";

    /// <summary>What <see cref="Containers"/> is, in CEL, from the variable <see cref="PodSpec"/>.</summary>
    public const string ContainersExpression =
        "(has(variables.podSpec.containers) ? variables.podSpec.containers : [])"
        + " + (has(variables.podSpec.initContainers) ? variables.podSpec.initContainers : [])"
        + " + (has(variables.podSpec.ephemeralContainers) ? variables.podSpec.ephemeralContainers : [])";

    /// <summary>What <see cref="Service"/> is, in CEL, from the variable <see cref="PodMetadata"/>.</summary>
    public const string ServiceExpression =
        $"has(variables.podMetadata.labels) && '{LabelKeys.Name}' in variables.podMetadata.labels"
        + $" ? variables.podMetadata.labels['{LabelKeys.Name}'] : ''";

    /// <summary>
    /// What a request has to be for the rules to be asked: one that makes an object, or changes the pod that it describes. Otherwise what
    /// was there before the rules could not be scaled down, rolled back or freed of its finalizers. It is no variable: conditions cannot
    /// use them.
    /// </summary>
    public const string PodChangesExpression =
        "request.operation != 'UPDATE' || ("
        + "object.kind == 'Pod' ? dyn(object).spec != dyn(oldObject).spec"
        + " : object.kind == 'PodTemplate' ? dyn(object).template != dyn(oldObject).template"
        + " : object.kind == 'CronJob' ? dyn(object).spec.jobTemplate.spec.template != dyn(oldObject).spec.jobTemplate.spec.template"
        + " : dyn(object).spec.template != dyn(oldObject).spec.template)";
}
