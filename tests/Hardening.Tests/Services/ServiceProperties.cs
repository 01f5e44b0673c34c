using FsCheck;
using FsCheck.Xunit;
using Lucid.Hardening.Services;
using Lucid.Hardening.Validation;

namespace Lucid.Hardening.Tests.Services;

public sealed class ServiceProperties
{
    [Property]
    public bool Whatever_is_declared_is_resolved_or_refused_with_its_mistakes(
        string? name, string? plane, string? image, string? runtime, (string? Name, int Number)[] ports, (string? Name, string? Value)[] variables,
        int? replicas, string? size)
    {
        var declaration = new ServiceDeclaration
        {
            Name = name!,
            Plane = new() { Name = plane ?? "" },
            Image = image,
            Runtime = runtime!,
            Ports = [.. ports.Select(port => new ServicePort { Name = port.Name!, Number = port.Number })],
            Environment = [.. variables.Select(variable => new EnvironmentVariable { Name = variable.Name!, Value = variable.Value! })],
            Replicas = replicas,
            Resources = new() { CpuRequest = size, MemoryLimit = size },
            WritablePaths = [new() { Path = name!, Size = size! }, new() { Path = $"/{plane}", Size = "1Mi" }],
        };

        try
        {
            return declaration.Resolve().Name == name;
        }
        catch (DeclarationException exception)
        {
            return exception.Mistakes.Length > 0;
        }
    }

    [Property]
    public bool Every_writable_path_has_a_volume_name_of_its_own(NonEmptyArray<PositiveInt> numbers)
    {
        var paths = numbers.Get.SelectMany(number => new[] { $"/a/{number}", $"/a-{number}", $"/A{number}", $"/b_{number}", $"/b.{number}" })
            .Distinct(StringComparer.Ordinal);
        var service = Declarations.Service with
        {
            WritablePaths = [.. paths.Select(path => new WritablePath { Path = path, Size = "1Mi" })],
            Resources = new() { MemoryLimit = "1Ti" },
        };

        var names = service.Resolve().Pod.Volumes.Select(volume => volume.Name).ToArray();
        return names.Distinct(StringComparer.Ordinal).Count() == names.Length
            && names.All(volume => volume.Length <= 63 && volume.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '-'));
    }
}
