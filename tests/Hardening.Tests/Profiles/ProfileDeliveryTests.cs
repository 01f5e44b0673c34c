using Lucid.Hardening.Profiles;

namespace Lucid.Hardening.Tests.Profiles;

public sealed class ProfileDeliveryTests
{
    private static readonly ProfileDeclaration Service = new() { Service = "admin-ui", Runtime = "nodejs" };

    [Fact]
    public void Until_a_stack_chooses_the_container_runtimes_own_profile_applies()
    {
        var pod = Service.Resolve().Pod;

        Assert.Equal("RuntimeDefault", pod.SeccompType);
        Assert.Null(pod.SeccompLocalhostProfile);
        Assert.Null(pod.AppArmorType);
        Assert.Empty(pod.Annotations);
        Assert.Empty(Service.Resolve().Files);
    }

    [Fact]
    public void Without_delivery_no_AppArmor_profile_is_named_even_where_nodes_have_it()
        => Assert.Null((Service with { NodesHaveAppArmor = true }).Resolve().Pod.AppArmorType);

    [Theory]
    [InlineData("operator", "operator/")]
    [InlineData("node-installer", "lucid/")]
    [InlineData("preinstalled", "lucid/")]
    public void The_pod_names_the_file_below_the_kubelets_folder(string delivery, string folder)
    {
        var profiles = Delivered(delivery).Resolve();

        Assert.Equal("Localhost", profiles.Pod.SeccompType);
        Assert.Equal($"{folder}{profiles.Seccomp.Name}.json", profiles.Pod.SeccompLocalhostProfile);
    }

    [Fact]
    public void AppArmor_is_named_only_where_nodes_have_it()
    {
        Assert.Null(Delivered("operator").Resolve().Pod.AppArmorType);

        var profiles = (Delivered("operator") with { NodesHaveAppArmor = true }).Resolve();
        Assert.Equal("Localhost", profiles.Pod.AppArmorType);
        Assert.Equal(profiles.AppArmor.Name, profiles.Pod.AppArmorLocalhostProfile);
    }

    [Fact]
    public void The_operator_takes_objects_and_no_files() =>
        Assert.Empty((Delivered("operator") with { NodesHaveAppArmor = true }).Resolve().Files);

    [Theory]
    [InlineData("node-installer")]
    [InlineData("preinstalled")]
    public void Otherwise_the_nodes_need_files(string delivery)
    {
        var profiles = (Delivered(delivery) with { NodesHaveAppArmor = true }).Resolve();

        var (seccomp, appArmor) = (profiles.Files[0], profiles.Files[1]);
        Assert.Equal($"/var/lib/kubelet/seccomp/lucid/{profiles.Seccomp.Name}.json", seccomp.NodePath);
        Assert.Equal(profiles.Seccomp.Json, seccomp.Content);
        Assert.False(seccomp.IsAppArmor);
        Assert.Equal($"/etc/apparmor.d/{profiles.AppArmor.Name}", appArmor.NodePath);
        Assert.Equal(profiles.AppArmor.Text, appArmor.Content);
        Assert.True(appArmor.IsAppArmor);
    }

    [Fact]
    public void Annotations_change_with_the_profiles_so_that_pods_roll()
    {
        var service = Delivered("operator") with { NodesHaveAppArmor = true };
        var profiles = service.Resolve();
        var extended = (service with { SystemCalls = [new() { Call = "splice", Reason = "Passes on." }] }).Resolve();

        Assert.Equal(profiles.Seccomp.Hash, profiles.Pod.Annotations["com.lucid.seccomp-profile"]);
        Assert.NotEqual(profiles.Seccomp.Hash, extended.Pod.Annotations["com.lucid.seccomp-profile"]);
        Assert.Equal(profiles.AppArmor.Hash, extended.Pod.Annotations["com.lucid.apparmor-profile"]);
    }

    [Fact]
    public void Every_delivery_is_found_by_its_name()
    {
        Assert.All(ProfileDelivery.All, delivery => Assert.Same(delivery, ProfileDelivery.Find(delivery.Name)));
        Assert.Null(ProfileDelivery.Find("helm"));
    }

    private static ProfileDeclaration Delivered(string delivery) => Service with { Delivery = ProfileDelivery.Find(delivery)! };
}
