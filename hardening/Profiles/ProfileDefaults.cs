namespace Lucid.Hardening.Profiles;

/// <summary>Every fixed value of the security profiles, named once.</summary>
public static class ProfileDefaults
{
    /// <summary>What a refused call gives.</summary>
    /// <value>1 (error number). Source: EPERM; the recordings were replayed with it, and runc takes it where none is given.</value>
    public const int RefusedErrorNumber = 1;

    /// <summary>What a call gives that is to look as if the kernel did not have it.</summary>
    /// <value>38 (error number). Source: ENOSYS; C libraries then take the older call, while they give up at EPERM.</value>
    public const int MissingErrorNumber = 38;

    /// <summary>Flags of <c>clone</c> that make a namespace; a thread sets none of them.</summary>
    /// <value>2114060288 (bits). Source: Linux, CLONE_NEWNS, NEWCGROUP, NEWUTS, NEWIPC, NEWUSER, NEWPID, NEWNET (0x7E020000).</value>
    public const uint NamespaceFlags = 0x7E020000;

    /// <summary>Hexadecimal digits of the content's hash in a profile's name.</summary>
    /// <value>12 (digits). Source: ours; 48 bits tell the profiles of a cluster apart, and leave room for the service's name.</value>
    public const int HashDigits = 12;

    /// <summary>Where the kubelet looks for seccomp profiles; pods give paths relative to it.</summary>
    /// <value>/var/lib/kubelet/seccomp (path). Source: Kubernetes, the kubelet's default root directory.</value>
    public const string NodeSeccompFolder = "/var/lib/kubelet/seccomp";

    /// <summary>Where AppArmor's own service finds profiles when a node starts.</summary>
    /// <value>/etc/apparmor.d (path). Source: AppArmor.</value>
    public const string NodeAppArmorFolder = "/etc/apparmor.d";

    /// <summary>Folder that the Security Profiles Operator writes to, below <see cref="NodeSeccompFolder"/>.</summary>
    /// <value>operator (folder). Source: Security Profiles Operator 1.0, profiles without a namespace.</value>
    public const string OperatorFolder = "operator";

    /// <summary>Folder of the profiles that a node installer, or whoever prepares the nodes, writes; below the same.</summary>
    /// <value>lucid (folder). Source: ours.</value>
    public const string InstalledFolder = "lucid";

    /// <summary>API version of the Security Profiles Operator's objects.</summary>
    /// <value>security-profiles-operator.x-k8s.io/v1 (API version). Source: Security Profiles Operator 1.0.</value>
    public const string OperatorApiVersion = "security-profiles-operator.x-k8s.io/v1";

    /// <summary>Pod annotation that carries the hash of the seccomp profile, so that pods roll when it changes.</summary>
    /// <value>com.lucid.seccomp-profile (annotation key). Source: ours, beside the specification's labels.</value>
    public const string SeccompAnnotation = "com.lucid.seccomp-profile";

    /// <summary>Pod annotation that carries the hash of the AppArmor profile.</summary>
    /// <value>com.lucid.apparmor-profile (annotation key). Source: ours, beside the specification's labels.</value>
    public const string AppArmorAnnotation = "com.lucid.apparmor-profile";

    /// <summary>Longest name of a profile.</summary>
    /// <value>63 (characters). Source: ours; a DNS label fits everywhere. The service's name is cut, the hash is not.</value>
    public const int LongestName = 63;
}
