using Lucid.Hardening.Images;
using Lucid.Hardening.Validation;

namespace Lucid.Infra.Settings;

/// <summary>Where the services' images come from: one registry, and for each service a digest, or outside production a tag.</summary>
internal sealed class ImageSettings
{
    private const string Digests = "'sha256:' and 64 hexadecimal digits";
    private const string PlaceholderDigest = "sha256:0000000000000000000000000000000000000000000000000000000000000000";

    private readonly bool _production;
    private readonly string _registry;
    private readonly string _tag;

    public ImageSettings(SettingsSection lucid, bool production)
    {
        _production = production;
        _registry = lucid.Text("registry", "ghcr.io/lucid");
        if (!ImageReference.TryParse($"{_registry}/image", out _))
        {
            lucid.Refuse("registry", "a registry and a path in it, such as 'ghcr.io/lucid'");
        }

        _tag = ReadTag("imageTag", lucid);
    }

    public (string Image, bool IsPlaceholder) Read(string name, SettingsSection service)
    {
        var digest = ReadDigest(service);
        var tag = ReadTag("tag", service);
        if (digest.Length == 0 && _production)
        {
            service.Refuse("digest", $"{Digests}, since lucid:production is true");
        }
        else if (digest.Length == 0 && tag.Length == 0 && _tag.Length == 0)
        {
            service.Refuse("tag", "a tag, or one for all services in lucid:imageTag");
        }

        return digest.Length > 0
            ? ($"{_registry}/{name}@{digest}", digest == PlaceholderDigest)
            : ($"{_registry}/{name}:{(tag.Length > 0 ? tag : _tag)}", false);
    }

    private static string ReadDigest(SettingsSection service)
    {
        var digest = service.Text("digest", "");
        if (digest.Length > 0 && !ImageReference.TryParse($"image@{digest}", out _))
        {
            service.Refuse("digest", Digests);
        }

        return digest;
    }

    private static bool IsDeployable(string tag)
    {
        try
        {
            return ImageReference.ParseDeployable("any", $"image:{tag}", allowTags: true).Tag == tag;
        }
        catch (DeclarationException)
        {
            return false;
        }
    }

    private string ReadTag(string name, SettingsSection section)
    {
        var tag = section.Text(name, "");
        if (tag.Length > 0 && _production)
        {
            section.Refuse(name, "no tag but a digest for each service, since lucid:production is true");
        }
        else if (tag.Length > 0 && !IsDeployable(tag))
        {
            section.Refuse(name, "a tag that names a version, such as 'dev' or '1.4.2', and not 'latest'");
        }

        return tag;
    }
}
