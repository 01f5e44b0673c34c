using Lucid.Host.Graph;
using Lucid.Host.Values;

namespace Lucid.Host.Tests.Graph;

/// <summary>Short ways to make resources of stack dev of project lucid.</summary>
internal static class Resources
{
    public static Resource Stack { get; } = Component(parent: null, Urn.StackType, "lucid-dev");

    public static Resource Component(Resource? parent, string type, string name) => Of(parent, type, name, ResourceKind.Component);

    public static Resource Custom(Resource? parent, string type, string name, ObjectValue? inputs = null) =>
        Of(parent, type, name, ResourceKind.Custom) with { Inputs = inputs ?? ObjectValue.Empty };

    public static Resource Of(Resource? parent, string type, string name, ResourceKind kind) => new()
    {
        Urn = Urn.Create("dev", "lucid", parent?.Urn, type, name),
        Type = type,
        Name = name,
        Parent = parent?.Urn,
        Kind = kind,
    };

    public static ResourceGraph GraphOf(params IEnumerable<Resource> resources) => new(resources);

    /// <summary>Components, each inside the one before it; their URNs are short, unlike those of programs.</summary>
    public static ImmutableArray<Resource> Chain(int length)
    {
        var chain = ImmutableArray.CreateBuilder<Resource>(length);
        for (var index = 0; index < length; index++)
        {
            chain.Add(Component(Stack, "a:b:C", $"c{index:00000}") with { Parent = index == 0 ? Stack.Urn : chain[index - 1].Urn });
        }

        return chain.ToImmutable();
    }
}
