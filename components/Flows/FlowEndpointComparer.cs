using System.Diagnostics.CodeAnalysis;
using Lucid.Components.Metadata;

namespace Lucid.Components.Flows;

/// <summary>Ends are the same when they say the same: a proxy that is named twice is one.</summary>
internal sealed class FlowEndpointComparer : IEqualityComparer<FlowEndpointArgs>
{
    public static readonly FlowEndpointComparer Instance = new();

    public bool Equals(FlowEndpointArgs? x, FlowEndpointArgs? y) =>
        ReferenceEquals(x, y)
        || (x is not null && y is not null
            && ReferenceEquals(x.Component, y.Component)
            && (x.Kind, x.Name, x.Plane, Namespace(x)) == (y.Kind, y.Name, y.Plane, Namespace(y))
            && Texts(x.PodLabels).SetEquals(Texts(y.PodLabels))
            && Texts(x.Addresses).SetEquals(Texts(y.Addresses))
            && Ports(x).SetEquals(Ports(y)));

    public int GetHashCode([DisallowNull] FlowEndpointArgs obj) => HashCode.Combine(obj.Kind, obj.Name, obj.Plane);

    // A namespace that is known only in a deployment is its plane's, which is compared already.
    private static string? Namespace(FlowEndpointArgs end) => end.Namespace is null ? null : Immediate.Value(end.Namespace);

    private static HashSet<KeyValuePair<string, string>> Texts(Dictionary<string, string>? texts) => [.. texts ?? []];

    private static HashSet<string> Texts(List<string>? texts) => [.. texts ?? []];

    private static HashSet<(string Name, int Number, string Protocol)> Ports(FlowEndpointArgs end) =>
        [.. (end.Ports ?? []).Select(port => (port.Name, port.Number, port.Protocol ?? "TCP"))];
}
