using static Lucid.Policy.Documents.Shapes.Shape;

namespace Lucid.Policy.Documents.Shapes;

/// <summary>The types of the fields that rules look at.</summary>
internal static class KubernetesShapes
{
    public static Shape Metadata { get; } = Fields(
        ("name", Text), ("generateName", Text), ("namespace", Text), ("labels", Texts), ("annotations", Texts));

    public static Shape PodSpec { get; } = Fields(
        ("hostNetwork", Flag),
        ("hostPID", Flag),
        ("hostIPC", Flag),
        ("hostUsers", Flag),
        ("shareProcessNamespace", Flag),
        ("automountServiceAccountToken", Flag),
        ("enableServiceLinks", Flag),
        ("serviceAccountName", Text),
        ("nodeSelector", Texts),
        ("os", Fields(("name", Text))),
        ("securityContext", PodSecurityContext()),
        ("volumes", ListOf(Fields(("name", Text), ("hostPath", Fields(("path", Text), ("type", Text)))))),
        ("containers", Containers()),
        ("initContainers", Containers()),
        ("ephemeralContainers", Containers()));

    public static Shape NetworkPolicySpec { get; } = Fields(
        ("podSelector", Selector()),
        ("policyTypes", ListOf(Text)),
        ("ingress", ListOf(Fields(("from", ListOf(Peer())), ("ports", ListOf(PolicyPort()))))),
        ("egress", ListOf(Fields(("to", ListOf(Peer())), ("ports", ListOf(PolicyPort()))))));

    private static Shape PodSecurityContext() => Fields(
        [
            ("runAsGroup", Integer),
            ("fsGroup", Integer),
            ("supplementalGroups", ListOf(Integer)),
            ("sysctls", ListOf(Fields(("name", Text), ("value", Text)))),
            .. SecurityContextFields(),
        ]);

    private static Shape ContainerSecurityContext() => Fields(
        [
            ("privileged", Flag),
            ("allowPrivilegeEscalation", Flag),
            ("readOnlyRootFilesystem", Flag),
            ("procMount", Text),
            ("runAsGroup", Integer),
            ("capabilities", Fields(("add", ListOf(Text)), ("drop", ListOf(Text)))),
            .. SecurityContextFields(),
        ]);

    private static ImmutableArray<(string Key, Shape Shape)> SecurityContextFields() =>
    [
        ("runAsNonRoot", Flag),
        ("runAsUser", Integer),
        ("seccompProfile", Fields(("type", Text), ("localhostProfile", Text))),
        ("appArmorProfile", Fields(("type", Text), ("localhostProfile", Text))),
        ("seLinuxOptions", Fields(("level", Text), ("role", Text), ("type", Text), ("user", Text))),
        ("windowsOptions", Fields(("hostProcess", Flag), ("runAsUserName", Text))),
    ];

    private static Shape Containers() => ListOf(Fields(
        ("name", Text),
        ("image", Text),
        ("command", ListOf(Text)),
        ("args", ListOf(Text)),
        ("env", ListOf(Fields(("name", Text), ("value", Text)))),
        ("restartPolicy", Text),
        ("ports", ListOf(Fields(("name", Text), ("containerPort", Integer), ("hostPort", Integer), ("protocol", Text), ("hostIP", Text)))),
        ("securityContext", ContainerSecurityContext()),
        ("livenessProbe", Handler()),
        ("readinessProbe", Handler()),
        ("startupProbe", Handler()),
        ("lifecycle", Fields(("postStart", Handler()), ("preStop", Handler())))));

    private static Shape Handler() => Fields(
        ("httpGet", Fields(("host", Text), ("path", Text), ("port", IntegerOrText))),
        ("tcpSocket", Fields(("host", Text), ("port", IntegerOrText))));

    private static Shape Selector() => Fields(
        ("matchLabels", Texts),
        ("matchExpressions", ListOf(Fields(("key", Text), ("operator", Text), ("values", ListOf(Text))))));

    private static Shape Peer() => Fields(
        ("podSelector", Selector()),
        ("namespaceSelector", Selector()),
        ("ipBlock", Fields(("cidr", Text), ("except", ListOf(Text)))));

    private static Shape PolicyPort() => Fields(("protocol", Text), ("port", IntegerOrText), ("endPort", Integer));
}
