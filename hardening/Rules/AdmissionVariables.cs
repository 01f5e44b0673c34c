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
}
