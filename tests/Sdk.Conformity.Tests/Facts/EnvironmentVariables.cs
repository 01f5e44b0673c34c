namespace Lucid.Sdk.Conformity.Tests.Facts;

/// <summary>Sets environment variables until it is disposed of.</summary>
internal sealed class EnvironmentVariables : IDisposable
{
    private readonly List<(string Name, string? Value)> _former;

    public EnvironmentVariables(IEnumerable<string> names, string? value)
    {
        _former = [.. names.Distinct(StringComparer.Ordinal).Select(name => (name, Environment.GetEnvironmentVariable(name)))];
        foreach (var (name, _) in _former)
        {
            Environment.SetEnvironmentVariable(name, value);
        }
    }

    public void Dispose()
    {
        foreach (var (name, value) in _former)
        {
            Environment.SetEnvironmentVariable(name, value);
        }
    }
}
