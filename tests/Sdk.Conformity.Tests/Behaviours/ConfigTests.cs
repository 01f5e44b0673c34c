using Lucid.Sdk.Conformity.Tests.Facts;
using Pulumi;
using Pulumi.Testing;
using Kubernetes = Pulumi.Kubernetes;

namespace Lucid.Sdk.Conformity.Tests.Behaviours;

/// <summary>The configuration comes from the environment, so never in parallel.</summary>
[Collection(nameof(EnvironmentVariables))]
public sealed class ConfigTests
{
    private const string Configuration =
        """
        {
          "kubernetes:kubeconfig": "k",
          "kubernetes:enableServerSideApply": "true",
          "docker-build:registries": "[{\"address\":\"ghcr.io\",\"username\":\"u\"}]"
        }
        """;

    [Fact]
    public async Task Package_configuration_comes_from_the_stack()
    {
        var read = "";
        using (new EnvironmentVariables(["PULUMI_CONFIG"], Configuration))
        {
            await Deployment.TestAsync(new RecordingMocks(), new TestOptions(), () =>
            {
                var registry = Pulumi.DockerBuild.Config.Registries.Single();
                read = $"{Kubernetes.Config.KubeConfig} {Kubernetes.Config.EnableServerSideApply} {Kubernetes.Config.Namespace ?? "none"} "
                    + $"{registry.Address} {registry.Username} {registry.Password ?? "none"}";
            });
        }

        Assert.Equal("k True none ghcr.io u none", read);
    }

    [Fact]
    public async Task The_build_host_falls_back_to_the_environment_and_then_to_nothing()
    {
        var hosts = new List<string?>();
        foreach (var variable in new[] { "tcp://builder", null })
        {
            using (new EnvironmentVariables(["DOCKER_HOST"], variable))
            {
                await Deployment.TestAsync(new RecordingMocks(), new TestOptions(), () => hosts.Add(Pulumi.DockerBuild.Config.Host));
            }
        }

        Assert.Equal(["tcp://builder", ""], hosts);
    }

    [Fact]
    public async Task A_value_that_a_program_sets_wins()
    {
        bool? strict = null;
        await Deployment.TestAsync(new RecordingMocks(), new TestOptions(), () =>
        {
            Kubernetes.Config.StrictMode = true;
            strict = Kubernetes.Config.StrictMode;
        });

        Assert.True(strict);
    }
}
