using Lucid.Hardening.Services;

namespace Lucid.Infra.Settings;

/// <summary>Reads what a pod gets.</summary>
internal static class SizesReader
{
    /// <summary>The key <c>resources</c> of a section; what it leaves out is taken from elsewhere.</summary>
    public static ResourceSizes Read(SettingsSection section, ResourceSizes otherwise)
    {
        var resources = section.Section("resources");
        var sizes = new ResourceSizes
        {
            CpuRequest = resources.OptionalText("cpuRequest") ?? otherwise.CpuRequest,
            CpuLimit = resources.OptionalText("cpuLimit") ?? otherwise.CpuLimit,
            MemoryRequest = resources.OptionalText("memoryRequest") ?? otherwise.MemoryRequest,
            MemoryLimit = resources.OptionalText("memoryLimit") ?? otherwise.MemoryLimit,
            EphemeralStorageRequest = resources.OptionalText("ephemeralStorageRequest") ?? otherwise.EphemeralStorageRequest,
            EphemeralStorageLimit = resources.OptionalText("ephemeralStorageLimit") ?? otherwise.EphemeralStorageLimit,
        };
        resources.RefuseUnknown();
        section.Refuse(sizes.Check().Except(otherwise.Check()));
        return sizes;
    }
}
