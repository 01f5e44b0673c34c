using DockerBuild = Pulumi.DockerBuild;
using Kubernetes = Pulumi.Kubernetes;
using KubernetesInputs = Pulumi.Kubernetes.Types.Inputs;

namespace Lucid.Sdk.Tests.Replay;

/// <summary>The program whose calls were recorded, rebuilt from them.</summary>
internal static class RecordedProgram
{
    public static IDictionary<string, object?> Run()
    {
        var provider = new Kubernetes.Provider("k8s", new Kubernetes.ProviderArgs
        {
            KubeConfig = "apiVersion: v1",
            EnableServerSideApply = true,
        });
        var service = new Service("web", new ComponentResourceOptions { Provider = provider });
        _ = new Pulumi.Github.ActionsSecret("sec", new Pulumi.Github.ActionsSecretArgs
        {
            Repository = "repo",
            SecretName = "TOKEN",
            Value = "s3cr3t",
        });
        Log.Info("hello from C#");
        return new Dictionary<string, object?>
        {
            ["url"] = service.Url,
            ["token"] = service.Tok,
            ["ref"] = "plain",
        };
    }

    private sealed class Service : ComponentResource
    {
        public Service(string name, ComponentResourceOptions options)
            : base("acme:index:Svc", name, options)
        {
            Tok = Output.CreateSecret("s3cr3t");
            var image = CreateImage(name);
            _ = new Kubernetes.Apps.V1.Deployment(name, CreateDeployment(name, image), new CustomResourceOptions
            {
                Parent = this,
                IgnoreChanges = { "metadata.annotations" },
                CustomTimeouts = new CustomTimeouts { Create = TimeSpan.FromMinutes(10) },
            });
            Url = Output.Create($"http://{name}:8080");
            RegisterOutputs();
        }

        [Output("url")]
        public Output<string> Url { get; private set; }

        [Output]
        public Output<string> Tok { get; private set; }

        private static KubernetesInputs.Apps.V1.DeploymentArgs CreateDeployment(string name, DockerBuild.Image image)
        {
            var labels = new InputMap<string> { { "app", name } };
            return new()
            {
                Metadata = new KubernetesInputs.Meta.V1.ObjectMetaArgs { Name = name, Labels = labels },
                Spec = new KubernetesInputs.Apps.V1.DeploymentSpecArgs
                {
                    Replicas = 2,
                    Selector = new KubernetesInputs.Meta.V1.LabelSelectorArgs { MatchLabels = labels },
                    Template = new KubernetesInputs.Core.V1.PodTemplateSpecArgs
                    {
                        Metadata = new KubernetesInputs.Meta.V1.ObjectMetaArgs { Labels = labels },
                        Spec = new KubernetesInputs.Core.V1.PodSpecArgs
                        {
                            AutomountServiceAccountToken = false,
                            Containers = { CreateContainer(image) },
                        },
                    },
                },
            };
        }

        private static KubernetesInputs.Core.V1.ContainerArgs CreateContainer(DockerBuild.Image image) => new()
        {
            Name = "app",
            Image = image.Ref,
            Ports = { new KubernetesInputs.Core.V1.ContainerPortArgs { ContainerPortValue = 8080 } },
            SecurityContext = new KubernetesInputs.Core.V1.SecurityContextArgs
            {
                ReadOnlyRootFilesystem = true,
                RunAsNonRoot = true,
                Capabilities = new KubernetesInputs.Core.V1.CapabilitiesArgs { Drop = { "ALL" } },
            },
        };

        // The recorded program used a docker-build that calls itself 0.1.0, built from its newest sources.
        private DockerBuild.Image CreateImage(string name) => new(
            $"{name}-img",
            new DockerBuild.ImageArgs
            {
                Context = new DockerBuild.Inputs.BuildContextArgs { Location = "./app" },
                Dockerfile = new DockerBuild.Inputs.DockerfileArgs { Location = "./app/Dockerfile" },
                Platforms = { DockerBuild.Platform.Linux_amd64, DockerBuild.Platform.Linux_arm64 },
                Push = true,
                Tags = { "ghcr.io/acme/web:1" },
                Registries =
                {
                    new DockerBuild.Inputs.RegistryArgs { Address = "ghcr.io", Username = "u", Password = "s3cr3t" },
                },
                Secrets = { { "tok", Tok } },
            },
            new CustomResourceOptions { Parent = this, Version = "0.1.0" });
    }
}
