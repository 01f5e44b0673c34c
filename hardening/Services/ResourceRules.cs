using Lucid.Hardening.Defaults;
using Lucid.Hardening.Quantities;
using Lucid.Hardening.Validation;

namespace Lucid.Hardening.Services;

internal static class ResourceRules
{
    private const string CpuSizes = "an amount of cores, in steps of '1m', such as '500m' or '2'";
    private const string MemorySizes = "an amount of bytes of at least '1Mi', such as '512Mi' or '1.5Gi'; 'm' means thousandths of a byte";
    private static readonly Quantity CpuStep = Quantity.Parse("1m");
    private static readonly Quantity LeastMemory = Quantity.Parse("1Mi");

    public static ResolvedResources Resolve(ResourceSizes sizes, Mistakes mistakes)
    {
        var cpuRequest = Cpu("resources.cpuRequest", sizes.CpuRequest ?? HardenedDefaults.CpuRequest, mistakes);
        var cpuLimit = Cpu("resources.cpuLimit", sizes.CpuLimit ?? HardenedDefaults.CpuLimit, mistakes);
        var memoryRequest = Memory("resources.memoryRequest", sizes.MemoryRequest ?? HardenedDefaults.MemoryRequest, mistakes);
        var memoryLimit = Memory("resources.memoryLimit", sizes.MemoryLimit ?? HardenedDefaults.MemoryLimit, mistakes);
        var storageRequest = Memory(
            "resources.ephemeralStorageRequest", sizes.EphemeralStorageRequest ?? HardenedDefaults.EphemeralStorageRequest, mistakes);
        var storageLimit = Memory(
            "resources.ephemeralStorageLimit", sizes.EphemeralStorageLimit ?? HardenedDefaults.EphemeralStorageLimit, mistakes);
        CheckOrder("resources.cpuRequest", cpuRequest, cpuLimit, mistakes);
        CheckOrder("resources.memoryRequest", memoryRequest, memoryLimit, mistakes);
        CheckOrder("resources.ephemeralStorageRequest", storageRequest, storageLimit, mistakes);

        return new ResolvedResources
        {
            CpuRequest = cpuRequest ?? default,
            CpuLimit = cpuLimit ?? default,
            MemoryRequest = memoryRequest ?? default,
            MemoryLimit = memoryLimit ?? default,
            EphemeralStorageRequest = storageRequest ?? default,
            EphemeralStorageLimit = storageLimit ?? default,
        };
    }

    /// <summary>Whether the text is an amount of memory: whole bytes, and enough to hold anything at all.</summary>
    public static Quantity? Memory(string field, string? text, Mistakes mistakes)
    {
        var valid = Quantity.TryParse(text, out var quantity) && quantity >= LeastMemory && decimal.IsInteger(quantity.Amount);
        return Checked(valid, field, text, quantity, MemorySizes, mistakes);
    }

    private static Quantity? Cpu(string field, string text, Mistakes mistakes)
    {
        var valid = Quantity.TryParse(text, out var quantity)
            && quantity >= CpuStep && quantity.Amount % CpuStep.Amount == 0 && !text.EndsWith('i');
        return Checked(valid, field, text, quantity, CpuSizes, mistakes);
    }

    private static Quantity? Checked(bool valid, string field, string? text, Quantity quantity, string sizes, Mistakes mistakes)
    {
        if (!valid)
        {
            mistakes.Add(field, text, sizes);
        }

        return valid ? quantity : null;
    }

    private static void CheckOrder(string field, Quantity? request, Quantity? limit, Mistakes mistakes)
    {
        if (request > limit)
        {
            mistakes.Add(field, request.ToString(), $"at most the limit, which is '{limit}'");
        }
    }
}
